using System.Globalization;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Pricing.Memberships;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>Turns what pricing says about a company into what to put right, with a guess of what was meant.</summary>
internal static class PricingProblems
{
    private const string LevelStart = "tier_";

    private static readonly MemberField[] Territories =
        [MemberField.UsStates, MemberField.CanadianProvinces, MemberField.OtherTerritories];

    public static IEnumerable<MemberProblem> Of(
        MembershipRecord company,
        PricingResult priced,
        PriceBookEdition edition) =>
        priced switch
        {
            PricingResult.Refused refused => refused.Reasons.SelectMany(r => Rejected(company, r, edition)),
            PricingResult.Quoted quoted => Flagged(company, quoted).Concat(Warned(company, quoted.Warnings)),
            _ => [],
        };

    private static IEnumerable<MemberProblem> Rejected(
        MembershipRecord company, RejectionReason reason, PriceBookEdition edition) => reason switch
        {
            RejectionReason.UnknownMembershipType => [UnknownType(company, edition)],
            RejectionReason.InvalidTerritories => Territories
                .Select(field => company[field])
                .Where(value => TerritoryReading.Of(value).Count is null)
                .Select(InvalidTerritories),
            RejectionReason.InvalidSalesVolume => [InvalidVolume(company[MemberField.SalesVolume])],
            RejectionReason.UnknownLevel =>
            [
                UnknownLevel(company, nameof(RejectionReason.UnknownLevel), ProblemEffect.Rejected),
            ],
            RejectionReason.MissingSalesVolume => [Refused(reason, company[MemberField.SalesVolume])],
            RejectionReason.MissingTerritories => [Refused(reason, company[MemberField.UsStates])],
            _ => [Refused(reason, company[MemberField.MembershipType])],
        };

    private static MemberProblem UnknownType(MembershipRecord company, PriceBookEdition edition)
    {
        var value = company[MemberField.MembershipType];
        var meant = NearMiss.Of(value.Trimmed, edition.Memberships.Select(m => m.Type.Name));
        return Refused(
            RejectionReason.UnknownMembershipType,
            value,
            meant is null ? null : $"Choose '{meant}', if that is meant.");
    }

    private static MemberProblem InvalidTerritories(MemberValue value)
    {
        var number = TypedNumbers.Whole(value.Trimmed);
        var isList = value.Trimmed.Contains(';', StringComparison.Ordinal);
        return Refused(RejectionReason.InvalidTerritories, value, (isList, number) switch
        {
            (true, _) => "Write names alone, or one count of all; a list may hold no numbers.",
            (false, <= TerritoryReading.TerritoriesMax) =>
                string.Create(CultureInfo.InvariantCulture, $"Write {number}, if so many are meant."),
            _ => null,
        });
    }

    private static MemberProblem InvalidVolume(MemberValue value) => Refused(
        RejectionReason.InvalidSalesVolume,
        value,
        TypedNumbers.Amount(value.Trimmed) is { } amount ? $"Write {amount}, if that is meant." : null);

    private static MemberProblem UnknownLevel(MembershipRecord company, string kind, ProblemEffect effect)
    {
        var value = company[MemberField.Level];
        var meant = TypedNumbers.Whole(value.Trimmed) is { } number and >= 1 and <= 5
            ? string.Create(CultureInfo.InvariantCulture, $"Write {LevelStart}{number}, if that is meant.")
            : Advice.For(RejectionReason.UnknownLevel);
        return new MemberProblem(kind, effect, value.Property, value.Raw, meant);
    }

    private static IEnumerable<MemberProblem> Flagged(MembershipRecord company, PricingResult.Quoted quoted) =>
        from flag in quoted.Quote.Flags
        let value = Cause(company, flag)
        where value is not null
        select new MemberProblem(flag.ToString(), ProblemEffect.Held, value.Property, value.Raw, Advice.For(flag));

    /// <summary>The value that a flag comes from; none for a flag that says nothing against the data.</summary>
    private static MemberValue? Cause(MembershipRecord company, HoldFlag flag) => flag switch
    {
        HoldFlag.ZeroSalesVolume => company[MemberField.SalesVolume],
        HoldFlag.TierMismatch => company[MemberField.Level],
        HoldFlag.LargeChange => company[MemberField.Dues],
        HoldFlag.AmountOutOfBounds => company[MemberField.MembershipType],
        _ => null,
    };

    private static IEnumerable<MemberProblem> Warned(
        MembershipRecord company,
        IReadOnlyList<BillingWarning> warnings) =>
        warnings.Contains(BillingWarning.UnknownLevel)
            ? [UnknownLevel(company, nameof(BillingWarning.UnknownLevel), ProblemEffect.Look)]
            : [];

    private static MemberProblem Refused(RejectionReason reason, MemberValue value, string? suggestion = null) => new(
        reason.ToString(), ProblemEffect.Rejected, value.Property, value.Raw, suggestion ?? Advice.For(reason));
}
