namespace HubSpotInvoicing.Preparing;

/// <summary>Says how an account's property differs from the one that is needed; nothing here changes it.</summary>
public static class PropertyComparison
{
    /// <summary>Every difference that matters, the worst first; none when it serves.</summary>
    public static IReadOnlyList<Difference> Compare(NeededProperty needed, FoundProperty found) =>
        [.. Differences(needed, found).OrderByDescending(d => d.Verdict)];

    private static IEnumerable<Difference> Differences(NeededProperty needed, FoundProperty found)
    {
        var where = $"{Words.Of(needed.Records)} property {needed.Name}";
        if (!needed.Accepts(found.Type.Type))
        {
            yield return new Difference(
                CheckVerdict.Failed,
                $"The {where} has the type {found.Type.Type} ({found.Type.FieldType}); needed is {needed.Created.Type} "
                + $"({needed.Created.FieldType}).",
                needed.Breaks,
                $"{Another(needed)}; HubSpot cannot turn one type into every other.");
        }

        if (needed.IsUnique && !found.IsUnique)
        {
            yield return new Difference(
                CheckVerdict.Failed,
                $"The {where} does not require unique values.",
                needed.Breaks,
                $"{Another(needed)}, with unique values, which HubSpot allows only when a property is created.");
        }

        if (needed.Use == PropertyUse.Written && found.IsReadOnly)
        {
            yield return new Difference(
                CheckVerdict.Failed,
                $"The {where} is read-only.",
                needed.Breaks,
                $"{Another(needed)}.");
        }

        if (found.Type.Type == PropertyType.Choice.Type && MissingOptions(needed, found) is { Count: > 0 } missing)
        {
            yield return new Difference(
                CheckVerdict.Warned,
                $"The {where} has no option {string.Join(", ", missing.Select(o => $"'{o}'"))}.",
                "Nobody can choose them, so no company can have them.",
                "Add the options in HubSpot, Settings > Properties, with exactly these internal values.");
        }
    }

    /// <summary>Matched as the pricing matches values: without regard to case, spaces, <c>_</c> and <c>-</c>.</summary>
    private static List<string> MissingOptions(NeededProperty needed, FoundProperty found)
    {
        var there = found.Options.Select(MembershipType.Fold).ToHashSet(StringComparer.Ordinal);
        return [.. needed.Options.Where(o => !there.Contains(MembershipType.Fold(o)))];
    }

    private static string Another(NeededProperty needed) =>
        $"Set {needed.Setting} to the name of another {Words.Of(needed.Records)} property; "
        + "'hubspot-invoicing setup --apply' creates it where there is none";
}
