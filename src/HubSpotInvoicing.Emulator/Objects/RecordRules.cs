using System.Globalization;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>The rules an account admin set on records; older API versions ignore those on what a record needs.</summary>
internal sealed class RecordRules(LiveAccount account, Switches switches)
{
    public void CheckCreate(CrmType type, IReadOnlyDictionary<string, string> values, ApiVersion version)
    {
        CheckValues(type, values);
        if (!version.EnforcesRecordRules)
        {
            return;
        }

        foreach (var rule in Rules(type, RecordRuleKind.RequiredOnCreate))
        {
            if (values.GetValueOrDefault(rule.Property) is not { Length: > 0 })
            {
                throw Missing(
                    "MISSING_REQUIRED_PROPERTY", $"A value for {rule.Property} must be provided.", rule.Property);
            }
        }
    }

    public void CheckUpdate(CrmRecord record, IReadOnlyDictionary<string, string> values, ApiVersion version)
    {
        CheckValues(record.Type, values);
        if (!version.EnforcesRecordRules)
        {
            return;
        }

        if (record.Type == CrmType.Companies && switches.Refuses(record.Id))
        {
            throw Conditional("country");
        }

        foreach (var rule in Rules(record.Type, RecordRuleKind.RequiredOnUpdate))
        {
            var value = values.GetValueOrDefault(rule.Property) ?? record.Value(rule.Property);
            if (string.IsNullOrEmpty(value))
            {
                throw Conditional(rule.Property);
            }
        }
    }

    private void CheckValues(CrmType type, IReadOnlyDictionary<string, string> values)
    {
        foreach (var rule in Rules(type, RecordRuleKind.MaxNumber))
        {
            if (values.GetValueOrDefault(rule.Property) is { Length: > 0 } value
                && decimal.Parse(value, CultureInfo.InvariantCulture) > rule.Bound)
            {
                throw PropertyRefusal.From(
                    "MAX_NUMBER", $"{value} is above the highest allowed value {rule.Bound}.", rule.Property)
                        .ToException();
            }
        }
    }

    private IEnumerable<RecordRule> Rules(CrmType type, RecordRuleKind kind)
    {
        var plural = type.Plural();
        return account.Now.RecordRules.Where(rule => rule.Kind == kind && rule.ObjectType == plural);
    }

    private static RefusalException Conditional(string property) => Missing(
        "MISSING_CONDITIONAL_REQUIRED_PROPERTY",
        $"Property \"{property}\" is required because of a conditional property rule.",
        property);

    private static RefusalException Missing(string code, string message, string property) =>
        (Refusal.Invalid("Required properties are missing.") with
        {
            Details = [RefusalDetail.ForProperty(code, message, property)],
        }).ToException();
}
