using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HubSpotInvoicing.HubSpot;

/// <summary>A loopback server for answers that the emulator never gives.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Func<string, (int Status, string Body)> script;
    private readonly Task serving;
    private int calls;

    /// <param name="script">From a request's body to the answer.</param>
    public ScriptedServer(Func<string, (int Status, string Body)> script)
    {
        this.script = script;
        BaseAddress = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(BaseAddress);
        listener.Start();
        serving = ServeAsync();
    }

    public string BaseAddress { get; }

    public int Calls => calls;

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                await AnswerAsync(await listener.GetContextAsync());
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        calls++;
        using var reader = new StreamReader(context.Request.InputStream);
        var (status, body) = script(await reader.ReadToEndAsync());
        context.Response.StatusCode = status;
        if (status is >= 300 and < 400)
        {
            context.Response.RedirectLocation = $"{BaseAddress}elsewhere";
        }

        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Close();
    }
}
