namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>At which step a company's addressee is found, or why there is none (billing rules, section 5).</summary>
public enum ContactCoverage
{
    RenewalLabel,
    BillingContact,
    PrimaryContact,
    OnlyContact,

    /// <summary>The company has no contact.</summary>
    NoContact,

    /// <summary>It has several, and nobody is marked.</summary>
    NobodyMarked,

    /// <summary>Nobody who might receive the invoice has a usable address.</summary>
    NoUsableAddress,
}
