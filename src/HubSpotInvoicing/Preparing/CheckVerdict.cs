namespace HubSpotInvoicing.Preparing;

/// <summary>How one point of the doctor's checklist stands.</summary>
public enum CheckVerdict
{
    /// <summary>It was looked at, and it is as it has to be.</summary>
    Passed,

    /// <summary>
    /// It cannot tell; the reason and the way to find out are named. A run is safe whichever way it is.
    /// </summary>
    NotChecked,

    /// <summary>A run works, and somebody should know this.</summary>
    Warned,

    /// <summary>A run would be refused, would fail for members, or could not be trusted.</summary>
    Failed,
}
