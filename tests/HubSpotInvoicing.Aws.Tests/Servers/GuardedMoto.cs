using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Amazon.Runtime;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws.Servers;

/// <summary>
/// An AWS that checks signatures and rights, and users who have exactly the rights that the README asks for.
/// </summary>
public sealed class GuardedMoto : IAsyncLifetime
{
    private const string Rights =
        """
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::association-billing/*"},
          {"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::association-billing"}]}
        """;

    /// <summary>moto checks rights on everything but S3 against all resources.</summary>
    private const string MailRights =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ses:SendEmail","Resource":"*"}]}""";

    private MotoProcess? process;
    private string url = "";
    private (string Id, string Secret) user;
    private (string Id, string Secret) stranger;
    private (string Id, string Secret) mailer;

    public async ValueTask InitializeAsync()
    {
        if (!MotoProcess.IsThere)
        {
            return;
        }

        process = MotoProcess.Start();
        url = await process.Url;
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        using (var storage = Open(("key", "secret")))
        {
            await storage.CreateBucketAsync();
        }

        user = await CreateUserAsync(client, "billing");
        await IamAsync(
            client, $"PutUserPolicy&UserName=billing&PolicyName=p&PolicyDocument={Uri.EscapeDataString(Rights)}");
        stranger = await CreateUserAsync(client, "stranger");
        mailer = await CreateUserAsync(client, "mailer");
        await IamAsync(
            client, $"PutUserPolicy&UserName=mailer&PolicyName=p&PolicyDocument={Uri.EscapeDataString(MailRights)}");
        await SesServer.VerifyAsync(client);
        using var now = new StringContent("0", Encoding.ASCII, "text/plain");
        using var guarded = await client.PostAsync(new Uri("/moto-api/reset-auth", UriKind.Relative), now);
        guarded.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    internal TestStorage OpenAsUser() => Open(user);

    internal TestStorage OpenWithWrongSecret() => Open((user.Id, "wrong"));

    internal TestStorage OpenAsStranger() => Open(stranger);

    internal SesSender MailAsMailer() => Mail(mailer);

    internal SesSender MailAsStranger() => Mail(stranger);

    internal SesSender MailWithWrongSecret() => Mail((mailer.Id, "wrong"));

    private static async Task<(string Id, string Secret)> CreateUserAsync(HttpClient client, string name)
    {
        await IamAsync(client, $"CreateUser&UserName={name}");
        var key = await IamAsync(client, $"CreateAccessKey&UserName={name}");
        return (Value(key, "AccessKeyId"), Value(key, "SecretAccessKey"));
    }

    private static string Value(XDocument answer, string name) =>
        answer.Descendants().Single(element => element.Name.LocalName == name).Value;

    private static async Task<XDocument> IamAsync(HttpClient client, string action)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new StringContent(
                $"Action={action}&Version=2010-05-08", Encoding.ASCII, "application/x-www-form-urlencoded"),
        };
        // moto finds the service by the scope of the signature, which it does not check yet.
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256", "Credential=key/20261102/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await client.SendAsync(request);
        return XDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    private SesSender Mail((string Id, string Secret) key)
    {
        MotoProcess.SkipWithout();
        return SesServer.OpenAt(url, new BasicAWSCredentials(key.Id, key.Secret), new InstantClock(), line: null);
    }

    private TestStorage Open((string Id, string Secret) key)
    {
        MotoProcess.SkipWithout();
        return new TestStorage(url, new BasicAWSCredentials(key.Id, key.Secret));
    }
}
