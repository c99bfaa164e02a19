using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HubSpotInvoicing.Certificate.Accounts;

/// <summary>An SES of its own over real HTTP: it sends whatever it is told to, as often as it is told to.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private const string KeyTag = "key";

    /// <summary>One in so many is turned away.</summary>
    private const int TurnedAwayOneIn = 7;

    private readonly ConcurrentQueue<string> mailed = new();
    private readonly WebApplication application;
    private readonly Task<string> started;
    private int asked;

    public MailServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        application = builder.Build();
        application.Run(AnswerAsync);
        started = StartAsync();
    }

    public Task<string> Address => started;

    /// <summary>The invoice key of each mail that left.</summary>
    public IReadOnlyCollection<string> Mailed => mailed;

    public bool TurnsSomeAway { get; set; }

    public async ValueTask DisposeAsync()
    {
        await started;
        await application.DisposeAsync();
    }

    private async Task<string> StartAsync()
    {
        await application.StartAsync();
        return application.Urls.First();
    }

    private async Task AnswerAsync(HttpContext call)
    {
        var mail = await JsonNode.ParseAsync(call.Request.Body, cancellationToken: call.RequestAborted)
            ?? throw new InvalidOperationException("There is no mail.");
        var number = Interlocked.Increment(ref asked);
        if (TurnsSomeAway && number % TurnedAwayOneIn == 0)
        {
            call.Response.StatusCode = StatusCodes.Status400BadRequest;
            await call.Response.WriteAsync("""{"__type":"MessageRejected"}""");
            return;
        }

        mailed.Enqueue(KeyOf(mail));
        await call.Response.WriteAsync(
            string.Create(CultureInfo.InvariantCulture, $$"""{"MessageId":"m-{{number}}"}"""));
    }

    // A tag cannot hold the colon of a key.
    private static string KeyOf(JsonNode mail) => mail["EmailTags"]?.AsArray()
        .Single(tag => tag?["Name"]?.ToString() == KeyTag)?["Value"]?.ToString().Replace('.', ':')
        ?? throw new InvalidOperationException("The mail has no key.");
}
