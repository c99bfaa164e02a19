namespace HubSpotInvoicing.Emulator;

/// <summary>A rule that an admin of the account set for a property.</summary>
/// <param name="ObjectType">The kind of record, in HubSpot's plural, for example <c>invoices</c>.</param>
/// <param name="Property">The property that it is about.</param>
/// <param name="Kind">What it demands.</param>
public sealed record RecordRule(string ObjectType, string Property, RecordRuleKind Kind)
{
    /// <summary>The bound of a rule that has one.</summary>
    public decimal Bound { get; init; }
}
