using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace HubSpotInvoicing.Audit.Reading;

/// <summary>Asks HubSpot and nothing else: it has no way to send anything but a GET or a batch read.</summary>
internal sealed class ReadOnlyHttp(HttpClient client, AuditRequest request, TimeProvider time)
{
    private const int AttemptsMax = 5;
    private static readonly TimeSpan RateLimitWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FailureWait = TimeSpan.FromSeconds(2);

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) =>
        AskAsync(() => new HttpRequestMessage(HttpMethod.Get, AddressOf(path)), path, cancellationToken);

    /// <param name="type">What is read, for example <c>objects/{version}/line_items</c>; the path is made here.</param>
    /// <param name="body">The ids and properties to read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<JsonElement> ReadBatchAsync(string type, object body, CancellationToken cancellationToken) =>
        AskAsync(
            () => new HttpRequestMessage(HttpMethod.Post, AddressOf($"/crm/{type}/batch/read"))
            {
                Content = JsonContent.Create(body),
            },
            type,
            cancellationToken);

    private Uri AddressOf(string path) => new(request.BaseAddress, path);

    private async Task<JsonElement> AskAsync(
        Func<HttpRequestMessage> create, string what, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await WaitAsync(request.Pause, cancellationToken);
            var (answer, wait, problem) = await TryAsync(create, cancellationToken);
            if (answer is { } json)
            {
                return json;
            }

            if (attempt == AttemptsMax || wait is null)
            {
                throw new AuditFailedException(
                    $"HubSpot could not be read ({what}): {problem}.",
                    "Check the token, its scopes and the network, then audit again.");
            }

            await WaitAsync(wait.Value, cancellationToken);
        }
    }

    /// <summary>An answer, or how long to wait for another try, or neither when trying again is useless.</summary>
    private async Task<(JsonElement? Answer, TimeSpan? Wait, string Problem)> TryAsync(
        Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        try
        {
            using var message = create();
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", request.AccessToken.Trim());
            using var response = await client.SendAsync(message, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return (null, WaitAfter(response), $"status {(int)response.StatusCode}");
            }

            using var document = await JsonDocument.ParseAsync(
                await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
            return (document.RootElement.Clone(), null, "");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException)
        {
            return (null, FailureWait, fault.GetType().Name);
        }
    }

    private static TimeSpan? WaitAfter(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => response.Headers.RetryAfter?.Delta ?? RateLimitWait,
        HttpStatusCode.Locked or >= HttpStatusCode.InternalServerError => FailureWait,
        _ => null,
    };

    private Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
}
