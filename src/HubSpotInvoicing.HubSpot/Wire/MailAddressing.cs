namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>To whom, and under which send id; HubSpot sends an id once per account.</summary>
internal sealed record MailAddressing(string To, string SendId);
