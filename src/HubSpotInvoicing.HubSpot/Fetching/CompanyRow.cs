using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>A company as a search shows it.</summary>
internal sealed record CompanyRow(CompanyId Id, ObjectRecord Record);
