using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.HubSpot;

/// <summary>What a test changes about the composition.</summary>
internal sealed record TestSetup
{
    public int Seed { get; init; } = 7;

    /// <summary>One clock for both sides, so that limits are counted in the same time.</summary>
    public InstantClock? SharedClock { get; init; }

    /// <summary>Credentials that are kept elsewhere; without them, the token of the settings.</summary>
    public IHubSpotCredentials? Credentials { get; init; }

    public long? TemplateEmailId { get; init; } = 4126643121;

    public string LineKeyProperty { get; init; } = "membership_line_key";

    public IFindingsStore Findings { get; init; } = new MemoryFindingsStore();

    public Action<HubSpotOptions> HubSpot { get; init; } = _ => { };

    public Action<FetchingOptions> Fetching { get; init; } = _ => { };
}
