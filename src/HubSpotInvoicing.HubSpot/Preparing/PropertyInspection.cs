using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>Every property that the product needs: whether it is there, and as it has to be.</summary>
internal sealed class PropertyInspection(IAccountBuilder build, Blueprint blueprint) : IInspection
{
    public string Id => "property";

    public CheckArea Area => CheckArea.Schema;

    public async Task<IReadOnlyList<Check>> LookAsync(SeenAccount account, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(blueprint.Properties
            .GroupBy(p => p.Records)
            .Select(group => LookAsync(group.Key, [.. group], cancellationToken)));
        return [.. found.SelectMany(checks => checks)];
    }

    private async Task<IReadOnlyList<Check>> LookAsync(
        RecordKind records, IReadOnlyList<NeededProperty> needed, CancellationToken cancellationToken)
    {
        var reading = await build.ReadPropertiesAsync(records, cancellationToken);
        if (!reading.Succeeded)
        {
            return [.. needed.Select(p => Unseen.Needed(
                Unseen.Of(IdOf(p), Area, $"The property {NameOf(p)}", reading.Trouble)))];
        }

        var there = reading.Value.ToLookup(p => p.Name, StringComparer.Ordinal);
        return [.. needed.Select(p => About(p, there[p.Name].FirstOrDefault()))];
    }

    private Check About(NeededProperty needed, FoundProperty? found)
    {
        if (found is null)
        {
            return Check.Failed(
                IdOf(needed),
                Area,
                $"There is no property {NameOf(needed)}. {needed.Breaks}",
                needed.IsHubSpots
                    ? $"It is HubSpot's own; correct {needed.Setting}."
                    : $"'hubspot-invoicing setup --apply' creates it; if it has another name, set "
                        + $"{needed.Setting} to that name.");
        }

        var differences = PropertyComparison.Compare(needed, found);
        return differences.Count == 0
            ? Check.Passed(IdOf(needed), Area, $"{NameOf(needed)} is there: {Traits(needed, found)}.")
            : Differing.About(IdOf(needed), Area, differences);
    }

    private static string Traits(NeededProperty needed, FoundProperty found) =>
        found.Type.Type
        + (needed.IsUnique ? ", unique" : "")
        + (needed.Use == PropertyUse.Written ? ", writable" : "");

    private static string NameOf(NeededProperty needed) => $"{ObjectTypes.Of(needed.Records)}.{needed.Name}";

    private static string IdOf(NeededProperty needed) => $"property.{NameOf(needed)}";
}
