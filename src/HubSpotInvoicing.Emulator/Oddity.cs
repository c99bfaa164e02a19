namespace HubSpotInvoicing.Emulator;

/// <summary>A way in which HubSpot may behave that no documentation rules out.</summary>
public enum Oddity
{
    /// <summary>A draft has a number already.</summary>
    DraftsAreNumbered,

    /// <summary>The lines that come with a new draft are dropped without a word.</summary>
    InlineLinesAreLost,

    /// <summary>One bad row fails its batch although every row is traced.</summary>
    TracesAreIgnored,

    /// <summary>A mail goes out again under a send id that was used before.</summary>
    SendIdsAreForgotten,
}
