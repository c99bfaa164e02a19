using HubSpotInvoicing.HubSpot;

namespace HubSpotInvoicing.Certificate.Storms;

/// <summary>
/// Gives up on an answer that took too long by the account's clock, as the client does by the real one.
/// </summary>
internal sealed class ImpatientHandler(TimeProvider clock) : DelegatingHandler
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(new HubSpotOptions().TimeoutSeconds);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var response = await base.SendAsync(request, cancellationToken);
        return clock.GetElapsedTime(started) <= Patience
            ? response
            : throw new TaskCanceledException("It took too long.");
    }
}
