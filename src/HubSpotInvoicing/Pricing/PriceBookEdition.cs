namespace HubSpotInvoicing.Pricing;

/// <summary>The prices that are in force from one day until a later edition takes over.</summary>
public sealed class PriceBookEdition
{
    private readonly Dictionary<string, PricedMembership> memberships;

    internal PriceBookEdition(
        DateOnly effectiveFrom, Currency currency, IReadOnlyDictionary<string, PricedMembership> memberships)
    {
        EffectiveFrom = effectiveFrom;
        Currency = currency;
        this.memberships = new Dictionary<string, PricedMembership>(memberships, StringComparer.Ordinal);
    }

    public DateOnly EffectiveFrom { get; }

    public Currency Currency { get; }

    /// <summary>The SHA-256 of what the edition says, in small hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public IReadOnlyCollection<PricedMembership> Memberships => memberships.Values;

    /// <summary>The membership that a member's type names, in any spelling; none when it is unknown.</summary>
    public PricedMembership? Find(string type) => memberships.GetValueOrDefault(MembershipType.Fold(type));
}
