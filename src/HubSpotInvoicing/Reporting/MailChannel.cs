namespace HubSpotInvoicing.Reporting;

/// <summary>Who mails finance.</summary>
public enum MailChannel
{
    /// <summary>Nobody: the report lies where it lies.</summary>
    None,

    /// <summary>An <c>.eml</c> file in the output folder.</summary>
    File,

    /// <summary>Amazon SES.</summary>
    Ses,
}
