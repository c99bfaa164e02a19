using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing.Books;

namespace HubSpotInvoicing.Pricing.Memberships;

/// <summary>Service providers pay one flat amount.</summary>
public sealed class ServiceProviderCalculator : IMembershipCalculator
{
    public MembershipType Type { get; } = MembershipType.Named("Service Provider");

    public IReadOnlyList<MemberField> Fields => [];

    public IMembershipRule ReadRule(BookSection section, Currency currency) =>
        new FlatRule(BookLine.Read(section.Section("flat"), currency));

    private sealed record FlatRule(BookLine Flat) : IMembershipRule
    {
        public IReadOnlyList<BookLine> Lines { get; } = [Flat];

        public IReadOnlyList<TracePrice> Figures { get; } = [new("flat.price", Flat.Price.Amount)];

        public Calculation Calculate(Member member, TerritoryLines territoryLines) => new Calculation.Priced(
            $"A service provider pays {Flat.Price.Times(1)} flat.",
            "flat dues",
            [Flat.Charge(1, 1)],
            Figures);
    }
}
