using HubSpotInvoicing.Aws.Calls;

namespace HubSpotInvoicing.Infra.Deployed;

/// <summary>
/// The role where no bucket is concerned: what AWS does with it for the function, and what nobody can do with it.
/// </summary>
public sealed class PlatformRoleTests(DeployedStack stack)
{
    private static int count;

    public static TheoryData<string> Platform => [.. Permission.OfThePlatform.Select(p => p.Action)];

    [Theory]
    [MemberData(nameof(Platform))]
    public async Task AWS_can_do_its_part_for_the_function_and_needs_the_right_for_it(string action)
    {
        var stream = $"stream-{Interlocked.Increment(ref count)}";
        using var allowed = new SignedCalls(stack.Url, stack.Credentials);
        using var denied = new SignedCalls(stack.Url, stack.Without(new Permission(action, "")));
        await allowed.MakeAsync(CallOf("logs:CreateLogStream", stream));

        var refusal = await denied.MakeAsync(CallOf(action, stream + "-2"));
        var answer = await allowed.MakeAsync(CallOf(action, action == "logs:PutLogEvents" ? stream : stream + "-2"));

        Assert.True(answer.IsOk, $"{answer.Status} {answer.Body}");
        AssertDenied(refusal);
    }

    [Theory]
    [InlineData("sqs:PurgeQueue")]
    [InlineData("sqs:DeleteQueue")]
    [InlineData("secretsmanager:PutSecretValue")]
    [InlineData("secretsmanager:DeleteSecret")]
    [InlineData("secretsmanager:ListSecrets")]
    [InlineData("ses:CreateEmailIdentity")]
    [InlineData("logs:GetLogEvents")]
    [InlineData("logs:DeleteLogGroup")]
    [InlineData("dynamodb:ListTables")]
    public async Task No_other_action_is_allowed(string action)
    {
        using var calls = new SignedCalls(stack.Url, stack.Credentials);

        AssertDenied(await calls.MakeAsync(CallOf(action, "stream")));
    }

    private static void AssertDenied(AwsAnswer answer)
    {
        Assert.True(answer.Status is 400 or 403, $"{answer.Status} {answer.Body}");
        Assert.Contains("AccessDenied", answer.Code + answer.Body, StringComparison.Ordinal);
    }

    private AwsRequest CallOf(string action, string stream)
    {
        var (service, operation) = (action.Split(':')[0], action.Split(':')[1]);
        return (service, operation) switch
        {
            ("sqs", "SendMessage") => SignedCalls.Message(stack.Variables["Mail__EventsQueueUrl"], "x"),
            ("sqs", _) => SignedCalls.Sqs(operation, stack.Variables["Mail__EventsQueueUrl"]),
            ("secretsmanager", _) => SignedCalls.Secret(operation, stack.Variables["Secrets__HubSpotSecret"]),
            ("ses", _) => SignedCalls.Identity("another@association.example"),
            ("logs", _) => SignedCalls.Log(operation, "/aws/lambda/hubspot-invoicing-test", stream),
            _ => SignedCalls.ListTables(),
        };
    }
}
