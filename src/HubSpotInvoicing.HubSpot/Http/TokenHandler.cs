using System.Net.Http.Headers;

namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>Puts the access token on each request, so that nothing that lives longer carries it readable.</summary>
internal sealed class TokenHandler(Secret token) : DelegatingHandler
{
    private const string Bearer = "Bearer";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue(Bearer, token.Reveal());
        return base.SendAsync(request, cancellationToken);
    }
}
