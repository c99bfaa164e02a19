namespace HubSpotInvoicing.Aws.Calls;

/// <summary>A message, in base64.</summary>
internal sealed record SesRaw(ReadOnlyMemory<byte> Data);
