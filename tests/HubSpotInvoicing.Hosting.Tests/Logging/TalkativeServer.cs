using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace HubSpotInvoicing.Hosting.Logging;

/// <summary>
/// Stands before an account and answers chosen calls itself: with an error that quotes all that it was sent and more,
/// or not at all.
/// </summary>
internal sealed class TalkativeServer : IAsyncDisposable
{
    /// <summary>The status that stands for a connection that breaks.</summary>
    public const int Broken = 0;

    private readonly HttpListener listener = new();
    private readonly HttpClient account = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<int>> fates = new();
    private readonly string gossip;
    private readonly Task serving;

    public TalkativeServer(Uri account, string gossip)
    {
        this.account.BaseAddress = account;
        this.gossip = gossip;
        Address = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>Calls that met their fate.</summary>
    public ConcurrentQueue<int> Met { get; } = new();

    /// <summary>The next calls whose path ends so are answered with these statuses.</summary>
    public void Answer(string path, params int[] statuses) => fates[path] = new ConcurrentQueue<int>(statuses);

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
        account.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        var answers = new List<Task>();
        try
        {
            while (listener.IsListening)
            {
                answers.Add(AnswerAsync(await listener.GetContextAsync()));
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            await Task.WhenAll(answers);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        if (FateOf(context.Request) is { } fate)
        {
            Met.Enqueue(fate);
            await GossipAsync(context.Response, fate, Encoding.UTF8.GetString(body.ToArray()));
            return;
        }

        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.HttpMethod), new Uri(context.Request.RawUrl ?? "/", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers["Authorization"]);
        if (body.Length > 0)
        {
            request.Content = new ByteArrayContent(body.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        }

        using var answer = await account.SendAsync(request);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await context.Response.OutputStream.WriteAsync(await answer.Content.ReadAsByteArrayAsync());
        context.Response.Close();
    }

    private int? FateOf(HttpListenerRequest request) =>
        fates.FirstOrDefault(f => request.Url?.AbsolutePath.EndsWith(f.Key, StringComparison.Ordinal) == true).Value
            is { } queue
        && queue.TryDequeue(out var fate)
            ? fate
            : null;

    private async Task GossipAsync(HttpListenerResponse response, int status, string asked)
    {
        if (status == Broken)
        {
            response.Abort();
            return;
        }

        var said = JsonSerializer.Serialize(new
        {
            status = "error",
            category = "VALIDATION_ERROR",
            correlationId = gossip,
            message = $"Not valid: {gossip}: {asked}",
            context = new Dictionary<string, string[]> { [gossip] = [gossip], ["propertyName"] = [gossip] },
            errors = new[] { new { code = gossip, message = asked } },
        });
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.Headers["X-Gossip"] = gossip;
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(said));
        response.Close();
    }
}
