namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>One condition; dates are epoch milliseconds as text, because day texts failed in the field.</summary>
internal sealed record SearchFilter(string PropertyName, string Operator)
{
    public string? Value { get; init; }

    public IReadOnlyList<string>? Values { get; init; }
}
