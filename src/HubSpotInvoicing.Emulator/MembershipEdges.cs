namespace HubSpotInvoicing.Emulator;

/// <summary>Which edge cases the generated membership has.</summary>
public enum MembershipEdges
{
    /// <summary>
    /// Every edge, also those that HubSpot itself brings to failure: a refused address, a draft with a wrong sum.
    /// </summary>
    All,

    /// <summary>Every edge of the members' own data; a run over them has no failure.</summary>
    WithoutFailures,
}
