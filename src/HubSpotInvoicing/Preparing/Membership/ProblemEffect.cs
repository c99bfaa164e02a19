namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>What a problem in a company's data leads to, the worst first.</summary>
public enum ProblemEffect
{
    /// <summary>The company would be rejected when it renews.</summary>
    Rejected,

    /// <summary>No run ever finds the company.</summary>
    NeverFound,

    /// <summary>The company would be held for a person when it renews.</summary>
    Held,

    /// <summary>It is billed all the same; somebody should look.</summary>
    Look,
}
