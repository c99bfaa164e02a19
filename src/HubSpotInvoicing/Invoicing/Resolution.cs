namespace HubSpotInvoicing.Invoicing;

/// <summary>What a person found out about an invoice that no run could settle.</summary>
public enum Resolution
{
    /// <summary>There is no invoice: the key is free for a fresh claim.</summary>
    NotInvoiced,

    /// <summary>The company has its invoice, however it came about: no run bills it for this period any more.</summary>
    Invoiced,
}
