namespace HubSpotInvoicing.Invoicing;

/// <summary>How far an invoice that somebody wants taken back is gone from HubSpot.</summary>
public enum RemainsKind
{
    /// <summary>HubSpot does not show it, or not any more.</summary>
    Nothing,

    /// <summary>A draft, which can be deleted.</summary>
    Draft,

    /// <summary>It was opened and is not paid: only a person can void it.</summary>
    Unpaid,

    /// <summary>It is paid, which nobody takes back here.</summary>
    Paid,

    Voided,

    /// <summary>HubSpot shows more than one.</summary>
    Several,
}
