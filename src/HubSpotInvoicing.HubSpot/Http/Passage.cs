namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>How a call came through the circuit.</summary>
internal enum Passage
{
    Normal,

    /// <summary>The circuit was open and tries whether HubSpot is back.</summary>
    Probe,
}
