namespace HubSpotInvoicing.Invoicing;

/// <summary>What became of a mail after it had left, from the least to the most telling.</summary>
public enum MailNews
{
    /// <summary>The mail server of the addressee makes it wait.</summary>
    Delayed,

    /// <summary>The mail server of the addressee took it in.</summary>
    Delivered,

    /// <summary>Somebody looked at it.</summary>
    Opened,

    /// <summary>The mail service did not send it.</summary>
    Dropped,

    /// <summary>It came back.</summary>
    Bounced,

    /// <summary>The addressee called it unwanted.</summary>
    Complained,
}
