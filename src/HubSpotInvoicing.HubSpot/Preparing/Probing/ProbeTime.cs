using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>When a probe is made, how long it may take, and by which version of HubSpot's API.</summary>
internal sealed class ProbeTime(TimeProvider clock, Random chance, IOptions<HubSpotOptions> options)
{
    /// <summary>
    /// After it, no draft of a probe can still come in: the last request waits its turn, and HubSpot works on it for
    /// 100 s.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>After it, a probe asks for no further draft.</summary>
    public static readonly TimeSpan ForDrafts = TimeSpan.FromMinutes(4);

    public TimeProvider Clock => clock;

    public Random Chance => chance;

    public string ApiVersion => options.Value.ApiVersion;
}
