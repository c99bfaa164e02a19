namespace HubSpotInvoicing.Foreseeing;

/// <summary>What a copy of an account holds.</summary>
/// <param name="PortalId">The account.</param>
/// <param name="Companies">Companies with a renewal date.</param>
/// <param name="Contacts">Their contacts.</param>
/// <param name="Invoices">The invoices of their renewals; absent when the token may not read invoices.</param>
public sealed record AccountCopy(long PortalId, int Companies, int Contacts, int? Invoices);
