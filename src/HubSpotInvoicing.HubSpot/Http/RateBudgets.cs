using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>The counters of HubSpot's usage guidelines, by tier; search has its own for the whole account.</summary>
internal sealed class RateBudgets(IOptions<HubSpotOptions> options, TimeProvider clock) : IDisposable
{
    private const int SearchesPerSecond = 5;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);

    private readonly Dictionary<RequestBudget, RollingWindow> windows = Windows(options.Value.Tier, clock);

    /// <summary>Absent when this side does not limit.</summary>
    public RollingWindow? For(RequestBudget budget) => windows.GetValueOrDefault(budget);

    /// <summary>How many general requests this side sends in ten seconds; absent when it does not limit.</summary>
    public static int? GeneralOf(HubSpotTier tier) => LimitsOf(tier)?.General;

    public void Dispose()
    {
        foreach (var window in windows.Values)
        {
            window.Dispose();
        }
    }

    private static Dictionary<RequestBudget, RollingWindow> Windows(HubSpotTier tier, TimeProvider clock) =>
        LimitsOf(tier) is not { } limits
            ? []
            : new Dictionary<RequestBudget, RollingWindow>
            {
                [RequestBudget.General] = new(limits.General, TenSeconds, clock),
                [RequestBudget.Associations] = new(limits.Associations, TenSeconds, clock),
                [RequestBudget.Search] = new(SearchesPerSecond, Second, clock),
            };

    private static (int General, int Associations)? LimitsOf(HubSpotTier tier) => tier switch
    {
        HubSpotTier.None => null,
        HubSpotTier.Starter => (100, 100),
        HubSpotTier.Pro or HubSpotTier.Enterprise => (190, 150),
        HubSpotTier.AddOn => (250, 200),
        HubSpotTier.OAuth => (110, 100),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
