namespace HubSpotInvoicing.Reporting;

/// <summary>HubSpot's requests of one day, of all apps of the account together, as HubSpot told them last.</summary>
/// <param name="Limit">What the account may send in a day.</param>
/// <param name="Left">What is left of it until midnight in the account's zone.</param>
public sealed record DailyQuota(long Limit, long Left)
{
    /// <summary>With two decimals; an account that may send nothing has used all.</summary>
    public decimal UsedPercent => Limit > 0 ? decimal.Round(100m * (Limit - Left) / Limit, 2) : 100;
}
