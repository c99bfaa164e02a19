using System.Net;
using System.Net.Sockets;

namespace HubSpotInvoicing.Cli.EndToEnd;

/// <summary>Something that speaks HTTP and is not HubSpot.</summary>
internal sealed class AnotherServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task answering;

    public AnotherServer()
    {
        listener.Start();
        answering = AnswerOnceAsync();
    }

    public string Address => $"http://{listener.LocalEndpoint}";

    public async ValueTask DisposeAsync()
    {
        await answering;
        listener.Dispose();
    }

    private async Task AnswerOnceAsync()
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        _ = await stream.ReadAsync(new byte[4096], TestContext.Current.CancellationToken);
        await stream.WriteAsync(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"u8
                .ToArray(),
            TestContext.Current.CancellationToken);
    }
}
