using System.Net;
using System.Text;

namespace HubSpotInvoicing.Aws.Servers;

/// <summary>The way to a server that some calls do not reach: the test answers them.</summary>
internal sealed class SteeredLine : DelegatingHandler
{
    private readonly Dictionary<string, (HttpStatusCode Status, string Body)> answers = [];

    public SteeredLine()
        : base(new SocketsHttpHandler())
    {
    }

    /// <summary>Every call whose address or body holds the word is answered so from now on.</summary>
    public void Answer(string word, HttpStatusCode status, string body) => answers[word] = (status, body);

    /// <summary>Every call whose address or body holds the word is refused for want of a right.</summary>
    public void Deny(string word) => Answer(
        word, HttpStatusCode.Forbidden, "<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>");

    public void Pass(string word) => answers.Remove(word);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var target = request.Headers.TryGetValues("x-amz-target", out var targets) ? targets.First() : "";
        var asked = $"{request.RequestUri} {target} {body}";
        return answers.FirstOrDefault(a => asked.Contains(a.Key, StringComparison.Ordinal)) is { Key: not null } found
            ? new HttpResponseMessage(found.Value.Status)
            {
                RequestMessage = request,
                Content = new StringContent(found.Value.Body, Encoding.UTF8, "application/octet-stream"),
            }
            : await base.SendAsync(request, cancellationToken);
    }
}
