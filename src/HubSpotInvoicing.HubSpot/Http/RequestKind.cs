namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>What repeating a request would do.</summary>
internal enum RequestKind
{
    /// <summary>Nothing is changed; repeat at will.</summary>
    Read,

    /// <summary>The record is named by its id or unique key; a repeat writes the same again.</summary>
    KeyedWrite,

    /// <summary>
    /// A repeat may create a second record: only repeated when the first was certainly not carried out.
    /// </summary>
    Create,
}
