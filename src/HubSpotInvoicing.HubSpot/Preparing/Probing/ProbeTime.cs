using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>When a probe is made, how long it may take, and by which version of HubSpot's API.</summary>
internal sealed class ProbeTime(TimeProvider clock, Random chance, IOptions<HubSpotOptions> options)
{
    /// <summary>Nothing of a probe is still at work after it: its own time, its cleaning, and what HubSpot works on at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan ForProbing = TimeSpan.FromMinutes(4);

    public static readonly TimeSpan ForCleaning = TimeSpan.FromMinutes(2);

    public TimeProvider Clock => clock;

    public Random Chance => chance;

    public string ApiVersion => options.Value.ApiVersion;
}
