using System.Text.RegularExpressions;
using HubSpotInvoicing.Infra.Deployed;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra;

/// <summary>The role's rights against the calls that stand in the code, in both directions.</summary>
public sealed partial class CodeRightsTests
{
    private static readonly Template Template = Template.With();

    private static readonly Dictionary<string, string[]> RightsOf = new()
    {
        ["S3 PutObject"] = ["s3:PutObject"],
        ["S3 GetObject"] = ["s3:GetObject"],
        ["S3 ListObjectsV2"] = ["s3:ListBucket"],
        ["secretsmanager.GetSecretValue"] = ["secretsmanager:GetSecretValue"],
        ["AmazonSQS.ReceiveMessage"] = ["sqs:ReceiveMessage"],
        ["AmazonSQS.DeleteMessageBatch"] = ["sqs:DeleteMessage"],
        ["S3 GetBucketVersioning"] = ["s3:GetBucketVersioning"],
        ["S3 GetBucketEncryption"] = ["s3:GetEncryptionConfiguration"],
        ["S3 GetPublicAccessBlock"] = ["s3:GetBucketPublicAccessBlock"],
        // Nobody needs a right to ask who he is.
        ["Action=GetCallerIdentity"] = [],
        ["Action=ListSubscriptionsByTopic"] = ["sns:ListSubscriptionsByTopic"],
        ["AmazonSQS.GetQueueAttributes"] = ["sqs:GetQueueAttributes"],
        ["/schedules/"] = ["scheduler:GetSchedule"],
        ["/v2/email/account"] = ["ses:GetAccount"],
        ["/v2/email/identities/"] = ["ses:GetEmailIdentity"],
        ["/v2/email/configuration-sets/"] = ["ses:GetConfigurationSet"],
        ["/v2/email/outbound-emails"] = ["ses:SendEmail", "ses:SendRawEmail"],
    };

    private static readonly string Code = string.Join(
        '\n',
        Directory.EnumerateFiles(Repository.PathOf("src/HubSpotInvoicing.Aws"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText));

    [Fact]
    public void Every_call_in_the_code_has_its_rights_and_every_right_has_its_call() => Assert.Equal(
        CallsInTheCode().SelectMany(call => RightsOf[call])
            .Concat(Permission.OfThePlatform.Select(p => p.Action))
            .Distinct().Order(StringComparer.Ordinal),
        RoleActions().Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_call_in_the_code_is_one_that_is_known_here() =>
        Assert.Equal(RightsOf.Keys.Order(StringComparer.Ordinal), CallsInTheCode().Order(StringComparer.Ordinal));

    // One for each service that a run calls, and one for each way in which the doctor asks: another has to be entered
    // above.
    [Fact]
    public void Nothing_else_is_sent() => Assert.Equal(6, NewRequest().Count(Code));

    [Fact]
    public void Every_right_is_taken_away_somewhere_or_is_known_not_to_be_seen() =>
        Assert.Equal(
            Permission
                .Removable.Concat(Permission.NotSeenOnMoto)
                .Select(p => p.Action)
                .Distinct()
                .Order(StringComparer.Ordinal),
            RoleActions().Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> CallsInTheCode() =>
    [
        .. S3Call().Matches(Code).Select(m => $"S3 {m.Groups[1].Value}").Distinct(),
        .. Target().Matches(Code).Select(m => m.Groups[1].Value).Distinct(),
        .. QueueCall().Matches(Code).Select(m => $"AmazonSQS.{m.Groups[1].Value}").Distinct(),
    ];

    private static IEnumerable<string> RoleActions() =>
        from policy in Template.Properties("InvoicerRole").Member("Policies").Items()
        from statement in policy.Member("PolicyDocument").Member("Statement").Items()
        from action in statement.Member("Action").Items()
        select action.ToString();

    [GeneratedRegex(@"\bclient\.(\w+)Async\(")]
    private static partial Regex S3Call();

    [GeneratedRegex(@"""(secretsmanager\.\w+|AmazonSQS\.\w+|Action=\w+|/v2/[\w/-]+|/schedules/)[""&]")]
    private static partial Regex Target();

    [GeneratedRegex(@"await CallAsync\(\s*""(\w+)""")]
    private static partial Regex QueueCall();

    [GeneratedRegex(@"\bnew AwsRequest\(")]
    private static partial Regex NewRequest();
}
