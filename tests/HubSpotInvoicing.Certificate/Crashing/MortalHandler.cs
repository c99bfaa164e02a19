namespace HubSpotInvoicing.Certificate.Crashing;

/// <summary>The run's way to HubSpot.</summary>
internal sealed class MortalHandler(Lifeline lifeline) : DelegatingHandler
{
    private const string MailPath = "/marketing/";

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        lifeline.CallAsync(KindOf(request), async () =>
        {
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            return response;
        });

    private static CallKind KindOf(HttpRequestMessage request) =>
        request.RequestUri?.AbsolutePath.StartsWith(MailPath, StringComparison.Ordinal) == true
            ? CallKind.Mail
            : CallKind.HubSpot;
}
