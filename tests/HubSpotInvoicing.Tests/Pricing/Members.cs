using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing;

/// <summary>Members for tests: only what a test says about one, everything else blank.</summary>
internal static class Members
{
    public static readonly Currency Usd = Currency.Parse("USD");

    public static readonly BillingPeriod Period = BillingPeriod.Parse("2026-11");

    public static Member With(params (MemberField Field, string? Raw)[] values) => new(
        CompanyId.Of(9011),
        new DateOnly(2026, 11, 15),
        values.ToDictionary(value => value.Field, value => new MemberValue(value.Field.DefaultProperty, value.Raw)));

    public static Member Distributor(
        string? usStates, string? canadianProvinces = null, string? others = null, string? dues = null) => With(
        (MemberField.MembershipType, "Distributor"),
        (MemberField.UsStates, usStates),
        (MemberField.CanadianProvinces, canadianProvinces),
        (MemberField.OtherTerritories, others),
        (MemberField.Dues, dues));

    public static Member Manufacturer(string? salesVolume, string? level = null, string? dues = null) => With(
        (MemberField.MembershipType, "Manufacturer"),
        (MemberField.SalesVolume, salesVolume),
        (MemberField.Level, level),
        (MemberField.Dues, dues));

    public static Member ServiceProvider(string? dues = null) =>
        With((MemberField.MembershipType, "Service Provider"), (MemberField.Dues, dues));
}
