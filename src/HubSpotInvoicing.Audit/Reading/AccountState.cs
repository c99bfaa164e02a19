namespace HubSpotInvoicing.Audit.Reading;

/// <summary>Everything that was read: all companies and all invoices of the account.</summary>
internal sealed record AccountState(
    long Portal, IReadOnlyDictionary<long, Member> Members, IReadOnlyList<BilledInvoice> Invoices);
