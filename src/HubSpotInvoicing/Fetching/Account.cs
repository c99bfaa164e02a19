namespace HubSpotInvoicing.Fetching;

/// <summary>The HubSpot account that the token belongs to.</summary>
public sealed record Account(long PortalId, TimeZoneInfo TimeZone, IReadOnlyList<Currency> Currencies)
{
    /// <summary>The company's page in HubSpot, for people.</summary>
    public string PageOf(CompanyId company) => $"https://app.hubspot.com/contacts/{PortalId}/record/0-2/{company}";

    /// <summary>The invoice's page in HubSpot, where a draft can be looked at and opened.</summary>
    public string PageOf(InvoiceId invoice) => $"https://app.hubspot.com/contacts/{PortalId}/record/0-53/{invoice}";

    /// <summary>The calendar day that it is in the account's zone.</summary>
    public DateOnly DayAt(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);
}
