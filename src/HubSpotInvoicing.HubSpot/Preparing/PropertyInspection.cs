using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>Every property that the product needs: whether it is there, and as it has to be.</summary>
internal sealed class PropertyInspection(HubSpotSender sender, HubSpotPaths paths, Blueprint blueprint) : IInspection
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
        var path = paths.Properties(ObjectTypes.NameOf(records));
        var exchange = await sender.SendAsync(
            HubSpotRequest.Get(path, path), HubSpotJson.Default.PropertyFactList, cancellationToken);
        if (exchange.Value is not PropertyFactList list)
        {
            return [.. needed.Select(p => Unseen.Of(IdOf(p), Area, $"The property {p.Name} of {ObjectTypes.NameOf(records)}", exchange))];
        }

        var there = (list.Results ?? []).OfType<PropertyFact>().ToLookup(f => f.Name, StringComparer.Ordinal);
        return [.. needed.Select(p => About(p, there[p.Name].FirstOrDefault()))];
    }

    private Check About(NeededProperty needed, PropertyFact? fact)
    {
        var type = ObjectTypes.NameOf(needed.Records);
        if (fact is null)
        {
            return Check.Failed(
                IdOf(needed),
                Area,
                $"There is no property {needed.Name} on {type}. {needed.Breaks}",
                $"hubspot-invoicing setup --apply creates it; if it has another name, set {needed.Setting} to that name.");
        }

        var found = FoundOf(fact);
        var differences = PropertyComparison.Compare(needed, found);
        return differences.Count == 0
            ? Check.Passed(IdOf(needed), Area, $"{type}.{needed.Name} is there{Traits(needed, found)}.")
            : Differing(needed, differences);
    }

    private Check Differing(NeededProperty needed, IReadOnlyList<Difference> differences)
    {
        var evidence = string.Join(" ", differences.Select(d => $"{d.What} {d.Breaks}"));
        var fix = string.Join(" ", differences.Select(d => d.Fix.EndsWith('.') ? d.Fix : $"{d.Fix}."));
        return differences[0].Verdict == CheckVerdict.Failed
            ? Check.Failed(IdOf(needed), Area, evidence, fix)
            : Check.Warned(IdOf(needed), Area, evidence, fix);
    }

    private static string Traits(NeededProperty needed, FoundProperty found) =>
        $", {found.Type.Type}{(needed.IsUnique ? ", unique" : "")}{(needed.Use == PropertyUse.Written ? ", writable" : "")}";

    private static string IdOf(NeededProperty needed) => $"property.{ObjectTypes.NameOf(needed.Records)}.{needed.Name}";

    private static FoundProperty FoundOf(PropertyFact fact) =>
        new(fact.Name ?? "", new PropertyType(PlainText.Of(fact.Type) ?? "", PlainText.Of(fact.FieldType) ?? ""))
        {
            IsUnique = fact.HasUniqueValue == true,
            IsReadOnly = fact.ModificationMetadata?.ReadOnlyValue == true || fact.Calculated == true,
            Options = [.. (fact.Options ?? []).Select(o => o?.Value).OfType<string>()],
        };
}
