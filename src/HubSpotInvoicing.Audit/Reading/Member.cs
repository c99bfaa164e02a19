namespace HubSpotInvoicing.Audit.Reading;

/// <summary>A company as far as the referee is concerned.</summary>
internal sealed record Member(long Id, string Name, DateOnly? Renewal, decimal? Dues);
