namespace HubSpotInvoicing.Preparing;

/// <summary>How far an examination may go.</summary>
public enum ExaminationDepth
{
    /// <summary>Reads, and sends writes that are empty and therefore change nothing.</summary>
    Look,

    /// <summary>Also writes records of its own, marked as such, and removes them again.</summary>
    Probe,
}
