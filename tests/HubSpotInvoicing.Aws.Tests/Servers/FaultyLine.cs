using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;

namespace HubSpotInvoicing.Aws.Servers;

/// <summary>The way to a server, on which the first requests meet what a test wants; the rest pass.</summary>
internal sealed class FaultyLine(params FaultyLine.Fate[] fates) : HttpClientFactory
{
    private readonly ConcurrentQueue<Fate> ahead = new(fates);
    private readonly ConcurrentQueue<string> methods = new();

    /// <summary>What happens to one request.</summary>
    public delegate Task<HttpResponseMessage> Fate(Func<Task<HttpResponseMessage>> send, HttpRequestMessage request);

    public static Fate Pass { get; } = (send, _) => send();

    public static Fate LoseRequest { get; } = (_, _) => throw new HttpRequestException("The line is dead.");

    public static Fate LoseAnswer { get; } = async (send, _) =>
    {
        using var answer = await send();
        throw new HttpRequestException("The line went dead.");
    };

    /// <summary>What a server does that has never heard of conditional writes.</summary>
    public static Fate Overwrite { get; } = (send, request) =>
    {
        request.Headers.Remove("If-None-Match");
        return send();
    };

    /// <summary>The methods of all requests, in order.</summary>
    public IEnumerable<string> Methods => methods;

    public static Fate Answer(HttpStatusCode status, string code) => (_, request) => Task.FromResult(
        new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new StringContent(
                $"<Error><Code>{code}</Code><Message>No.</Message><RequestId>R1</RequestId>"
                + "<HostId>H1</HostId></Error>",
                Encoding.UTF8,
                "application/xml"),
        });

    public static Fate Alter(Action<byte[]> change) => async (send, _) =>
    {
        var answer = await send();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        change(bytes);
        var changed = new ByteArrayContent(bytes);
        foreach (var header in answer.Content.Headers)
        {
            changed.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        answer.Content = changed;
        return answer;
    };

    public AmazonS3Config Into(AmazonS3Config config)
    {
        config.HttpClientFactory = this;
        config.CacheHttpClient = false;
        return config;
    }

    public HttpMessageHandler ToHandler() => new Handler(this);

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    private sealed class Handler(FaultyLine line) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            line.methods.Enqueue(request.Method.Method);
            var fate = line.ahead.TryDequeue(out var next) ? next : Pass;
            return fate(() => base.SendAsync(request, cancellationToken), request);
        }
    }
}
