namespace HubSpotInvoicing.Emulator;

/// <summary>How a call goes wrong.</summary>
public enum FaultKind
{
    /// <summary>An error status instead of the real answer.</summary>
    Status,

    /// <summary>The connection is cut without an answer.</summary>
    Reset,

    /// <summary>The real answer, late.</summary>
    Slow,

    /// <summary>The real answer, cut off in the middle.</summary>
    Truncated,

    /// <summary>The real status with text that is no JSON.</summary>
    Malformed,

    /// <summary>A web page where JSON was expected, as a proxy or a login wall would give.</summary>
    Html,
}
