namespace HubSpotInvoicing.Certificate.Crashing;

/// <summary>Where an outside call goes.</summary>
internal enum CallKind
{
    HubSpot,
    Mail,
    Ledger,
    Report,
}
