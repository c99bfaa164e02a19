namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>What an answer is of: the whole account, or the one thing that a setting names.</summary>
public enum Subject
{
    /// <summary>The account, whatever the settings name.</summary>
    Account,

    /// <summary>The invoice property of <c>Invoicing:KeyProperty</c>.</summary>
    InvoiceKey,

    /// <summary>The line item property of <c>Invoicing:LineKeyProperty</c>.</summary>
    LineKey,

    /// <summary>The company property of <c>Fetching:Properties:RenewalDate</c>.</summary>
    RenewalDate,

    /// <summary>The transactional e-mail of <c>Delivering:TemplateEmailId</c>.</summary>
    MailTemplate,
}
