namespace HubSpotInvoicing.Infra.Scripts;

public sealed class DeployScriptTests : IDisposable
{
    private const string Stack = "hubspot-invoicing-prod";
    private const string ChangeSet = "arn:aws:cloudformation:eu-central-1:1:changeSet/c/1";
    private const string Bucket = "hubspot-invoicing-artifacts-123456789012-eu-central-1";
    private const string Current = $"{Bucket}/{Stack}/current.template";
    private const string Previous = $"{Bucket}/{Stack}/previous.template";
    private static readonly string[] Changing =
    [
        "aws cloudformation package",
        "aws cloudformation deploy --template-file artifacts/packaged",
        "aws s3",
        "aws secretsmanager",
    ];

    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Theory]
    [InlineData("--stage is needed")]
    [InlineData("--stage is needed", "--stage", "Prod-1")]
    [InlineData("--stage needs a value", "--stage")]
    [InlineData("--fast is unknown", "--stage", "prod", "--fast")]
    [InlineData("--set takes Name=Value", "--stage", "prod", "--set", "AlarmAddress")]
    [InlineData("--dry-run and --rollback exclude each other", "--stage", "prod", "--dry-run", "--rollback")]
    public async Task A_wrong_call_does_nothing_and_shows_how_to_call(string complaint, params string[] arguments)
    {
        var end = await workplace.DeployAsync(arguments);

        Assert.Equal(64, end.ExitCode);
        Assert.StartsWith(complaint, end.Error, StringComparison.Ordinal);
        Assert.Contains("usage: infra/deploy.sh --stage NAME", end.Error, StringComparison.Ordinal);
        Assert.Empty(workplace.Calls);
    }

    [Fact]
    public async Task A_deployment_is_built_for_Lambda_packaged_and_keeps_parameters_that_are_not_given()
    {
        (await workplace.DeployAsync("--stage", "prod", "--set", "AlarmAddress=alarm@example.org")).Succeeded();

        Assert.Equal(
            "dotnet publish src/HubSpotInvoicing.Lambda -c Release -r linux-x64 --self-contained false "
            + "-p:PublishReadyToRun=true -o artifacts/lambda",
            Assert.Single(workplace.Calls, c => c.StartsWith("dotnet", StringComparison.Ordinal)));
        var deploy = Assert.Single(
            workplace.Calls, c => c.StartsWith("aws cloudformation deploy", StringComparison.Ordinal));
        Assert.Contains(" hubspot-invoicing-prod --capabilities CAPABILITY_IAM ", deploy, StringComparison.Ordinal);
        Assert.EndsWith(" Stage=prod AlarmAddress=alarm@example.org", deploy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bucket_for_packages_is_made_when_it_is_missing_and_is_private()
    {
        workplace.NoBucket = 1;

        (await workplace.DeployAsync("--stage", "prod")).Succeeded();

        Assert.Contains($"aws s3 mb s3://{Bucket}", workplace.Calls);
        Assert.Contains(
            workplace.Calls, c => c.StartsWith("aws s3api put-public-access-block", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_build_without_what_Lambda_starts_is_not_deployed()
    {
        workplace.Published = "Other.dll";

        var end = await workplace.DeployAsync("--stage", "prod");

        Assert.Equal(70, end.ExitCode);
        Assert.Contains("holds no Invoicer.dll", end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(workplace.Calls, c => c.Contains("cloudformation", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE_COMPLETE", false)]
    [InlineData("REVIEW_IN_PROGRESS", true)]
    public async Task A_dry_run_prints_the_changes_and_changes_nothing(string status, bool isShell)
    {
        workplace.StackStatus = status;

        var printed = (await workplace.DeployAsync("--stage", "prod", "--dry-run")).Succeeded();

        Assert.Contains("Modify Invoicer", printed, StringComparison.Ordinal);
        Assert.DoesNotContain(
            workplace.Calls, c => Changing.Any(change => c.StartsWith(change, StringComparison.Ordinal)));
        Assert.Contains($"aws cloudformation delete-change-set --change-set-name {ChangeSet}", workplace.Calls);
        Assert.Equal(isShell, workplace.Calls.Contains($"aws cloudformation delete-stack --stack-name {Stack}"));
        Assert.Contains("\"s3://dry-run/package.zip\"", workplace.Kept("deployed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rollback_deploys_the_version_before_and_a_second_one_returns()
    {
        await DeployVersionAsync("1");
        await DeployVersionAsync("2");
        Assert.Equal(Template("2"), workplace.Kept(Current));

        (await workplace.DeployAsync("--stage", "prod", "--rollback")).Succeeded();
        Assert.Equal(Template("1"), workplace.Kept("deployed"));

        (await workplace.DeployAsync("--stage", "prod", "--rollback")).Succeeded();
        Assert.Equal(Template("2"), workplace.Kept("deployed"));
    }

    [Fact]
    public async Task Deploying_the_same_again_keeps_the_version_before()
    {
        await DeployVersionAsync("1");
        await DeployVersionAsync("2");
        await DeployVersionAsync("2");

        Assert.Equal(Template("1"), workplace.Kept(Previous));
    }

    [Fact]
    public async Task Without_a_version_before_there_is_no_rollback()
    {
        await DeployVersionAsync("1");

        var end = await workplace.DeployAsync("--stage", "prod", "--rollback");

        Assert.Equal(66, end.ExitCode);
        Assert.Contains("There is no version before this one", end.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pat-na1-0123-abcd\n", """{"accessToken":"pat-na1-0123-abcd"}""")]
    [InlineData("""{ "clientId": "c" }""", """{ "clientId": "c" }""")]
    public async Task The_secret_goes_to_AWS_through_a_pipe_only(string input, string stored)
    {
        (await workplace.DeployWithInputAsync(input, "--stage", "prod", "--secret")).Succeeded();

        Assert.Equal(stored, workplace.Kept("secret"));
        Assert.Contains(
            workplace.Calls,
            c => c.Contains("--secret-id arn:secret --secret-string file:///dev/stdin", StringComparison.Ordinal));
        Assert.DoesNotContain(workplace.Calls, c => c.Contains("pat-na1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_secret_is_not_stored()
    {
        var end = await workplace.DeployWithInputAsync("my token is x", "--stage", "prod", "--secret");

        Assert.Equal(65, end.ExitCode);
        Assert.DoesNotContain("my token", end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(workplace.Calls, c => c.Contains("put-secret-value", StringComparison.Ordinal));
    }

    private static string Template(string package) => $$"""{"package": "{{package}}"}""";

    private async Task DeployVersionAsync(string package)
    {
        workplace.Package = package;
        (await workplace.DeployAsync("--stage", "prod")).Succeeded();
    }
}
