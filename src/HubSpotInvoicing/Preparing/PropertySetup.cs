using System.Globalization;
using System.Runtime.CompilerServices;

namespace HubSpotInvoicing.Preparing;

/// <summary>Makes the properties of one kind of record.</summary>
internal sealed class PropertySetup(IAccountBuilder builder, Blueprint blueprint, Making making)
{
    private static readonly SetupTrouble NotThere = new(
        "HubSpot itself brings this property, and the account does not show it.",
        "Name another property in the setting, or ask HubSpot's support.");

    /// <param name="records">The kind of record.</param>
    /// <param name="group">The group under which they are filed.</param>
    /// <param name="cancellationToken">Ends it between two of them.</param>
    public async IAsyncEnumerable<SetupStep> MakeAsync(
        RecordKind records, string group, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = await builder.ReadPropertiesAsync(records, cancellationToken);
        foreach (var needed in blueprint.Properties.Where(p => p.Records == records))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return found.Succeeded
                ? await MakeAsync(needed, found.Value, group, cancellationToken)
                : StepFor(needed).Failed(found.Trouble);
        }
    }

    private async Task<SetupStep> MakeAsync(
        NeededProperty needed, IReadOnlyList<FoundProperty> there, string group, CancellationToken cancellationToken)
    {
        var step = StepFor(needed);
        if (DifferencesIn(there, needed) is { } differences)
        {
            return step.Found(differences);
        }

        return needed.IsHubSpots
            ? step.Failed(NotThere)
            : await making.MakeAsync(
                step,
                () => builder.CreatePropertyAsync(needed, group, cancellationToken),
                async () => await builder.ReadPropertiesAsync(needed.Records, cancellationToken) is { Value: { } now }
                    ? DifferencesIn(now, needed)
                    : null);
    }

    private static IReadOnlyList<Difference>? DifferencesIn(
        IReadOnlyList<FoundProperty> there,
        NeededProperty needed) =>
        there.FirstOrDefault(p => p.Name == needed.Name) is { } found
            ? PropertyComparison.Compare(needed, found)
            : null;

    private static SetupStep StepFor(NeededProperty needed) =>
        new($"{Words.Of(needed.Records)} property", needed.Name, ShapeOf(needed), SetupFate.LeftAlone)
        {
            Breaks = needed.Breaks,
            ByHand = needed.Records == RecordKind.LineItems ? ByHand(needed) : "",
        };

    /// <summary>Line items have no schema scope, and not every account has the right that stands in for it.</summary>
    private static string ByHand(NeededProperty needed) =>
        $"HubSpot: Settings > Properties > Line item properties > Create property, internal name {needed.Name}, "
        + "single-line text, require unique values.";

    private static string ShapeOf(NeededProperty needed) => needed.Created.FieldType
        + (needed.Options.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $", {needed.Options.Count} options")
            : "")
        + (needed.IsUnique ? ", unique values" : "");
}
