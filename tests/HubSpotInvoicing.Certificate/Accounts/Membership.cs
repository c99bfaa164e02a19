namespace HubSpotInvoicing.Certificate.Accounts;

/// <summary>Who is billed, and whether a run can be repeated call by call.</summary>
internal sealed record Membership(int Companies, int Seed)
{
    public bool IsSequential { get; init; }
}
