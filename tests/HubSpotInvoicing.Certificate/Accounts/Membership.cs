namespace HubSpotInvoicing.Certificate.Accounts;

/// <summary>Who is billed, and how.</summary>
internal sealed record Membership(int Companies, int Seed)
{
    /// <summary>Several waves, so that runs also die between and across them.</summary>
    public int WaveSize { get; init; } = 50;

    /// <summary>One request at a time makes a run that can be repeated call by call.</summary>
    public bool IsSequential { get; init; }
}
