namespace HubSpotInvoicing.Audit;

/// <summary>What the referee complains of.</summary>
public enum FindingKind
{
    /// <summary>More than one invoice for one company and month.</summary>
    Duplicate,

    /// <summary>The report says that there is an invoice, and HubSpot shows none.</summary>
    Missing,

    /// <summary>The company renewed in the month and has no invoice for it.</summary>
    NotBilled,

    /// <summary>An invoice was left as a draft, and no report says why.</summary>
    NotOpened,

    /// <summary>The invoice's total is not the sum of its lines.</summary>
    WrongSum,

    /// <summary>The report says something else than HubSpot.</summary>
    ReportDiffers,

    /// <summary>The invoice does not hang on the company that its key names.</summary>
    WrongCompany,

    /// <summary>The company's dues are not what was invoiced.</summary>
    DuesDiffer,

    /// <summary>Nothing proves that the invoice was mailed exactly once.</summary>
    MailUnproved,
}
