namespace HubSpotInvoicing.Emulator;

/// <summary>The emulator was told to listen on a port that something else already holds.</summary>
public sealed class PortTakenException(int port, Exception innerException)
    : InvalidOperationException($"Port {port} on 127.0.0.1 is already taken.", innerException)
{
    public int Port { get; } = port;
}
