namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>What the store holds for an account.</summary>
public abstract record KeptFindings
{
    private KeptFindings()
    {
    }

    /// <summary>Nobody has found anything out yet.</summary>
    public sealed record None : KeptFindings;

    /// <summary>They are of this account and API version.</summary>
    public sealed record Valid(AccountFindings Findings) : KeptFindings;

    /// <summary>They are of another account or API version, and count for nothing here.</summary>
    /// <param name="Findings">What lies there.</param>
    /// <param name="Why">One sentence.</param>
    public sealed record Foreign(AccountFindings Findings, string Why) : KeptFindings;
}
