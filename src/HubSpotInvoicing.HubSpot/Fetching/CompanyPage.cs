namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>Some companies of a search.</summary>
/// <param name="Rows">At least one, by ascending id.</param>
/// <param name="Total">How many matched beyond the cursor, as HubSpot counts them.</param>
internal sealed record CompanyPage(IReadOnlyList<CompanyRow> Rows, int Total);
