namespace HubSpotInvoicing.Certificate.Crashing;

/// <summary>The run is dead; whatever it still tries comes to nothing.</summary>
internal sealed class ProcessDiedException() : Exception("The process is dead.");
