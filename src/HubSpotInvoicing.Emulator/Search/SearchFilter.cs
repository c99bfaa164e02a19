namespace HubSpotInvoicing.Emulator.Search;

/// <summary>One condition on one property.</summary>
internal sealed record SearchFilter(string Property, string Operator)
{
    public string Value { get; init; } = string.Empty;

    public string HighValue { get; init; } = string.Empty;

    public IReadOnlyList<string> Values { get; init; } = [];
}
