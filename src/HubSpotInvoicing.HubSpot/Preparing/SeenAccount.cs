using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>The account as its first answer shows it.</summary>
/// <param name="PortalId">HubSpot's number of the account.</param>
/// <param name="Details">What the account says of itself.</param>
/// <param name="First">The answer that said it, with what its headers tell.</param>
/// <param name="At">When the answer was there, by this machine's clock.</param>
internal sealed record SeenAccount(long PortalId, AccountDetails Details, Exchange First, DateTimeOffset At)
{
    /// <summary>
    /// Where days begin and end; UTC when the account's zone is not known here, which is a point of its own.
    /// </summary>
    public TimeZoneInfo Zone { get; } =
        TimeZoneInfo.TryFindSystemTimeZoneById(Details.TimeZone ?? "", out var zone) ? zone : TimeZoneInfo.Utc;

    public bool IsZoneKnown => TimeZoneInfo.TryFindSystemTimeZoneById(Details.TimeZone ?? "", out _);

    /// <summary>The month that a run would bill now.</summary>
    public BillingPeriod Month => MonthAt(At);

    public BillingPeriod MonthAt(DateTimeOffset moment) =>
        BillingPeriod.Containing(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime));
}
