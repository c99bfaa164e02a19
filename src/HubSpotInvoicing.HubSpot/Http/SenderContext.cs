using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>Settings, time, chance and the permission to write, for the sender.</summary>
internal sealed class SenderContext(
    IOptions<HubSpotOptions> options, TimeProvider clock, Random random, WritePermission permission)
{
    public HubSpotOptions Options { get; } = options.Value;

    public TimeProvider Clock { get; } = clock;

    public Random Random { get; } = random;

    public WritePermission Permission { get; } = permission;
}
