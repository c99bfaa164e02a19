namespace HubSpotInvoicing.Lambda.Emulation;

/// <summary>What became of an asynchronous request, attempt by attempt.</summary>
internal sealed record EventFate(string RequestId, IReadOnlyList<FunctionAnswer> Attempts)
{
    public bool Succeeded => !Attempts[^1].IsError;
}
