using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>Settings, time and chance for the sender.</summary>
internal sealed class SenderContext(IOptions<HubSpotOptions> options, TimeProvider clock, Random random)
{
    public HubSpotOptions Options { get; } = options.Value;

    public TimeProvider Clock { get; } = clock;

    public Random Random { get; } = random;
}
