namespace HubSpotInvoicing.Lambda.Emulation;

/// <summary>An asynchronous request that failed at every attempt.</summary>
internal sealed record DeadLetter(string RequestId, string Payload, FunctionAnswer Last);
