using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>The rules of the account's admin that could refuse what the product writes.</summary>
internal sealed class RuleInspection(HubSpotSender sender, WrittenProperties written) : IInspection
{
    // What a rule that wants a value is called is UNVERIFIED; the published list has format rules alone.
    private const string Required = "REQUIRED";
    private const string Where = "in HubSpot, Settings > Properties";

    public string Id => "rules";

    public CheckArea Area => CheckArea.Schema;

    public async Task<IReadOnlyList<Check>> LookAsync(SeenAccount account, CancellationToken cancellationToken) =>
        await Task.WhenAll(new[] { RecordKind.Companies, RecordKind.Invoices, RecordKind.LineItems }
            .Select(records => LookAsync(records, cancellationToken)));

    private async Task<Check> LookAsync(RecordKind records, CancellationToken cancellationToken)
    {
        var type = ObjectTypes.Of(records);
        var path = HubSpotPaths.RulesOf(ObjectTypes.IdOf(records));
        var exchange = await sender.SendAsync(
            HubSpotRequest.Get(path, path), HubSpotJson.Default.RuleAnswer, cancellationToken);
        return exchange.Value is RuleAnswer answer
            ? About(records, type, (answer.Results ?? []).OfType<RuledProperty>())
            : Unseen.Of($"rules.{type}", Area, $"The rules for {type}", exchange);
    }

    private Check About(RecordKind records, string type, IEnumerable<RuledProperty> ruled)
    {
        var rules = ruled
            .SelectMany(p => (p.PropertyValidationRules ?? []).Select(r =>
                (Property: PlainText.Of(p.PropertyName) ?? "?", Rule: Words(r))))
            .ToList();
        var sent = written.Of(records);
        var missing = rules.Where(r => IsRequired(r.Rule) && !sent.Contains(r.Property)).ToList();
        var formats = rules.Where(r => !IsRequired(r.Rule) && sent.Contains(r.Property)).ToList();
        return (missing.Count, formats.Count) switch
        {
            (0, 0) => Check.Passed(
                $"rules.{type}",
                Area,
                $"No rule for values stands against what is written to {type} (which values HubSpot wants at all, only "
                + (records == RecordKind.Companies
                    ? "a run can show: try run --canary 1 first)."
                    : "--probe can try).")),
            (0, _) => Formats(type, formats),
            _ => Missing(records, type, missing),
        };
    }

    private Check Missing(RecordKind records, string type, List<(string Property, string Rule)> rules)
    {
        var names = Names(rules);
        return records == RecordKind.Companies
            ? Check.Warned(
                $"rules.{type}",
                Area,
                $"A rule wants a value for {names} on {type}; HubSpot may refuse the dues of a company without one.",
                $"Fill {names} for every member, or take the rule away {Where}.")
            : Check.Failed(
                $"rules.{type}",
                Area,
                $"A rule wants a value for {names} on {type}, which are created without "
                + "one; HubSpot would refuse them.",
                $"Take the rule away {Where}: {names} must not be required on {type}.");
    }

    private Check Formats(string type, List<(string Property, string Rule)> rules) =>
        Check.Warned(
            $"rules.{type}",
            Area,
            $"Rules limit what may be written to {type}: "
            + $"{string.Join(", ", rules.Select(r => $"{r.Property} ({r.Rule})"))}. HubSpot "
            + "may refuse values that break them.",
            $"Take them away {Where}, unless they let the values through: keys such as "
            + "9010000002:2026-11, and plain amounts.");

    /// <summary>For example <c>MAX_NUMBER 500</c>.</summary>
    private static string Words(PropertyRule? rule) => string.Join(
        ' ', new[] { rule?.RuleType }.Concat(rule?.RuleArguments ?? []).Select(PlainText.Of).OfType<string>());

    private static bool IsRequired(string rule) => rule.Contains(Required, StringComparison.OrdinalIgnoreCase);

    private static string Names(IEnumerable<(string Property, string Rule)> rules) =>
        string.Join(", ", rules.Select(r => r.Property).Distinct());
}
