namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>HubSpot says no: ends the work on one request or on one row of a batch.</summary>
public sealed class RefusalException : Exception
{
    internal RefusalException(Refusal refusal)
        : base(refusal.Message) => Refusal = refusal;

    internal Refusal Refusal { get; }
}
