namespace HubSpotInvoicing.Running;

/// <summary>What becomes of an invoice when its run is undone.</summary>
public enum UndoFate
{
    /// <summary>A draft, which <c>--apply</c> deletes.</summary>
    Deletable,

    /// <summary>It is void or gone already, and <c>--apply</c> makes the company free to be billed anew.</summary>
    Freeable,

    /// <summary>It is void or gone, and the next run bills the company anew.</summary>
    TakenBack,

    /// <summary>A person has to void it in HubSpot.</summary>
    ToVoid,

    /// <summary>It is void, and still carries its key, which keeps another invoice from it.</summary>
    KeepsKey,

    /// <summary>It is paid and cannot be undone.</summary>
    Paid,

    /// <summary>HubSpot has no invoice of it; there is nothing to take back.</summary>
    NothingThere,

    /// <summary>HubSpot shows more than one invoice; a person has to look.</summary>
    Several,

    /// <summary>Another run that is alive works on it.</summary>
    Owned,

    /// <summary>HubSpot did not delete the draft.</summary>
    NotDeleted,
}
