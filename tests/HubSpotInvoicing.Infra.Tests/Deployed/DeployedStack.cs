using System.Text.Json.Nodes;
using System.Xml.Linq;
using Amazon.Runtime;
using HubSpotInvoicing.Infra.Deployed;
using HubSpotInvoicing.Infra.Templates;
using HubSpotInvoicing.Testing.Servers;

[assembly: AssemblyFixture(typeof(QuietSurroundings))]
[assembly: AssemblyFixture(typeof(DeployedStack))]

namespace HubSpotInvoicing.Infra.Deployed;

/// <summary>
/// The template, deployed to a moto that checks signatures and rights; and the credentials that AWS gives to the
/// function, once as the template says and once for each right that is taken away.
/// </summary>
public sealed class DeployedStack : IAsyncLifetime
{
    private const string Stack = "hubspot-invoicing-test";
    private const string PolicyName = "run";
    private const string AnotherBucket = "another-bucket";
    private const string CloudFormation = "2010-05-15";
    private const string Iam = "2010-05-08";
    private const string Sts = "2011-06-15";
    private static readonly byte[] EmptyZip = [0x50, 0x4b, 5, 6, .. new byte[18]];

    private readonly Dictionary<Permission, AWSCredentials> withoutOne = [];
    private string? missing;
    private MotoProcess? process;
    private string url = "";
    private AWSCredentials credentials = new AnonymousAWSCredentials();
    private JsonNode variables = new JsonObject();

    /// <summary>The server's address, for <c>Storage:ServiceUrl</c> and <c>Aws:ServiceUrl</c>.</summary>
    public string Url
    {
        get
        {
            Sam.SkipWithout(missing);
            MotoProcess.SkipWithout();
            return url;
        }
    }

    /// <summary>What the function may do with the role that the template gives it.</summary>
    public AWSCredentials Credentials => Deployed(credentials);

    /// <summary>The function's environment, as deployed.</summary>
    public IReadOnlyDictionary<string, string> Variables =>
        Deployed(variables).Entries().ToDictionary(v => v.Name, v => v.Value.ToString());

    public string Bucket => Variables["Storage__Bucket"];

    /// <summary>A bucket of the same account that is none of the function's business.</summary>
    public string OtherBucket { get; } = AnotherBucket;

    /// <summary>What is left when this one right is taken away.</summary>
    public AWSCredentials Without(Permission permission) => Deployed(withoutOne)[permission];

    public async ValueTask InitializeAsync()
    {
        missing = await Sam.MissingAsync();
        if (!MotoProcess.IsThere || missing is not null)
        {
            return;
        }

        process = MotoProcess.Start();
        url = await process.Url;
        using var moto = new MotoApi(url);
        await moto.PutAsync("/packages");
        await moto.PutAsync("/packages/package.zip", EmptyZip);
        await moto.PutAsync($"/{AnotherBucket}");
        await DeployAsync(moto);
        await moto.VerifyAsync(Template.NeededParameters["SenderAddress"]);
        await AssumeRolesAsync(moto);
        await moto.CheckRightsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    private T Deployed<T>(T part) => Url.Length > 0 ? part : throw new InvalidOperationException("Not deployed.");

    private async Task DeployAsync(MotoApi moto)
    {
        var template = Json.Parse(await Sam.TransformAsync());
        // moto's CloudFormation makes neither secrets nor configuration sets; here they are there before.
        var secret = await CreateSecretAsync(moto);
        var made = new Dictionary<string, string> { ["HubSpotSecret"] = secret, ["Mails"] = Stack };
        foreach (var name in made.Keys)
        {
            ((JsonObject)template.Member("Resources")).Remove(name);
            template.Member("Parameters")[name] = new JsonObject { ["Type"] = "String" };
        }

        var parameters = Template.NeededParameters.Concat(made).SelectMany((p, i) => new[]
        {
            ($"Parameters.member.{i + 1}.ParameterKey", p.Key), ($"Parameters.member.{i + 1}.ParameterValue", p.Value),
        });
        await moto.QueryAsync(
            "cloudformation",
            CloudFormation,
            [
                ("Action", "CreateStack"),
                ("StackName", Stack),
                ("TemplateBody", template.ToJsonString()),
                .. parameters,
            ]);
    }

    private static async Task<string> CreateSecretAsync(MotoApi moto)
    {
        var secret = new JsonObject
        {
            ["Name"] = Stack,
            ["SecretString"] = """{"accessToken":"pat-emulator-demo"}""",
            ["ClientRequestToken"] = new string('1', 32),
        };
        return (await moto.CallAsync("secretsmanager", "secretsmanager.CreateSecret", secret)).Text("ARN");
    }

    private async Task AssumeRolesAsync(MotoApi moto)
    {
        var function = await moto.GetAsync("lambda", $"/2015-03-31/functions/{Stack}/configuration");
        variables = function.Member("Environment").Member("Variables");
        var role = function.Text("Role").Split('/')[^1];
        var kept = await moto.QueryAsync(
            "iam", Iam, ("Action", "GetRolePolicy"), ("RoleName", role), ("PolicyName", PolicyName));
        var policy = Policy.OfPython(Uri.UnescapeDataString(MotoApi.Value(kept, "PolicyDocument")));
        await PutPolicyAsync(moto, role, policy.ForMoto());
        credentials = await AssumeAsync(moto, function.Text("Role"));
        foreach (var permission in Permission.Removable)
        {
            var name = $"without-{withoutOne.Count}";
            var made = await moto.QueryAsync(
                "iam", Iam, ("Action", "CreateRole"), ("RoleName", name), ("AssumeRolePolicyDocument", "{}"));
            var resource = permission.IsOnStorage
                ? $":{variables.Text("Storage__Bucket")}{permission.Resource}"
                : permission.Resource;
            await PutPolicyAsync(moto, name, policy.Without(permission.Action, resource).ForMoto());
            withoutOne[permission] = await AssumeAsync(moto, MotoApi.Value(made, "Arn"));
        }
    }

    private static Task<XDocument> PutPolicyAsync(MotoApi moto, string role, Policy policy) => moto.QueryAsync(
        "iam",
        Iam,
        ("Action", "PutRolePolicy"),
        ("RoleName", role),
        ("PolicyName", PolicyName),
        ("PolicyDocument", policy.ToString()));

    private static async Task<AWSCredentials> AssumeAsync(MotoApi moto, string role)
    {
        var answer = await moto.QueryAsync(
            "sts", Sts, ("Action", "AssumeRole"), ("RoleArn", role), ("RoleSessionName", "run"));
        return new SessionAWSCredentials(
            MotoApi.Value(answer, "AccessKeyId"),
            MotoApi.Value(answer, "SecretAccessKey"),
            MotoApi.Value(answer, "SessionToken"));
    }
}
