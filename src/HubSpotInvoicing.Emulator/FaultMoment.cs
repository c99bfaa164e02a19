namespace HubSpotInvoicing.Emulator;

/// <summary>Whether a fault strikes before the call has changed anything or after.</summary>
public enum FaultMoment
{
    BeforeCommit,
    AfterCommit,
}
