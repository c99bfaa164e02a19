using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra;

public sealed partial class PermissionTests
{
    private static readonly Template Template = Template.With(("LongRuns", "yes"), ("SenderIdentity", "example.org"));

    public static TheoryData<string> Roles => [.. Template.All("AWS::IAM::Role").Select(r => r.Name)];

    [Fact]
    public void A_run_may_make_these_calls_and_no_other() =>
        Assert.Equal(
            [
                "logs:CreateLogStream {InvoicerLogs.Arn}",
                "logs:PutLogEvents {InvoicerLogs.Arn}",
                "s3:GetBucketPublicAccessBlock {Storage.Arn}",
                "s3:GetBucketVersioning {Storage.Arn}",
                "s3:GetEncryptionConfiguration {Storage.Arn}",
                "s3:GetObject {Storage.Arn}/findings/*",
                "s3:GetObject {Storage.Arn}/ledger/*",
                "s3:GetObject {Storage.Arn}/mail-events/*",
                "s3:GetObject {Storage.Arn}/plans/*",
                "s3:GetObject {Storage.Arn}/reports/*",
                "s3:ListBucket {Storage.Arn}",
                "s3:PutObject {Storage.Arn}/findings/*",
                "s3:PutObject {Storage.Arn}/ledger/*",
                "s3:PutObject {Storage.Arn}/mail-events/*",
                "s3:PutObject {Storage.Arn}/plans/*",
                "s3:PutObject {Storage.Arn}/reports/*",
                "scheduler:GetSchedule "
                + "arn:{AWS::Partition}:scheduler:{AWS::Region}:{AWS::AccountId}:schedule/default/hubspot-invoicing-test",
                "secretsmanager:GetSecretValue {HubSpotSecret}",
                "ses:GetAccount *",
                "ses:GetConfigurationSet "
                + "arn:{AWS::Partition}:ses:{AWS::Region}:{AWS::AccountId}:configuration-set/{Mails}",
                "ses:GetEmailIdentity arn:{AWS::Partition}:ses:{AWS::Region}:{AWS::AccountId}:identity/example.org",
                "ses:SendEmail arn:{AWS::Partition}:ses:{AWS::Region}:{AWS::AccountId}:configuration-set/{Mails}",
                "ses:SendEmail arn:{AWS::Partition}:ses:{AWS::Region}:{AWS::AccountId}:identity/example.org",
                "ses:SendRawEmail arn:{AWS::Partition}:ses:{AWS::Region}:{AWS::AccountId}:configuration-set/{Mails}",
                "ses:SendRawEmail arn:{AWS::Partition}:ses:{AWS::Region}:{AWS::AccountId}:identity/example.org",
                "sns:ListSubscriptionsByTopic {Alarms}",
                "sqs:DeleteMessage {MailEvents.Arn}",
                "sqs:GetQueueAttributes {MailEvents.Arn}",
                "sqs:ReceiveMessage {MailEvents.Arn}",
                "sqs:SendMessage {DeadLetters.Arn}",
            ],
            Permissions("InvoicerRole").Order(StringComparer.Ordinal));

    [Fact]
    public void Mails_come_from_the_senders_address_only() => Assert.Equal(
        """{"StringEquals":{"ses:FromAddress":"billing@example.org"}}""",
        Statements("InvoicerRole").Single(s => s.Text("Sid") == "SendMails").Member("Condition").ToJsonString());

    [Theory]
    [MemberData(nameof(Roles))]
    public void No_role_may_do_everything_or_touch_everything(string role) =>
        Assert.All(
            Permissions(role),
            permission =>
            {
                var (action, resource) = (permission.Split(' ')[0], permission.Split(' ')[1]);
                Assert.DoesNotContain("*", action, StringComparison.Ordinal);
                // The only names that nobody can know before are those of the run's own objects; AWS gives this one
                // right on nothing
                // smaller than the account.
                Assert.True(permission == "ses:GetAccount *" || OfOneThing().IsMatch(resource), permission);
            });

    [Theory]
    [MemberData(nameof(Roles))]
    public void Each_role_is_taken_by_one_service(string role)
    {
        var trust = Template.Properties(role).Member("AssumeRolePolicyDocument").Member("Statement").Items().Single();

        Assert.EndsWith(".amazonaws.com", trust.Member("Principal").Text("Service"), StringComparison.Ordinal);
        Assert.Equal("sts:AssumeRole", trust.Text("Action"));
    }

    [Fact]
    public void Nobody_gets_rights_from_elsewhere()
    {
        Assert.All(Roles, role => Assert.Null(Template.Properties(role.Data).Find("ManagedPolicyArns")));
        Assert.Empty(Template.All("AWS::IAM::ManagedPolicy"));
        Assert.Null(Template.Properties("Invoicer").Find("Policies"));
    }

    [Theory]
    [InlineData("MailEventsTopicPolicy", "sns:Publish", "{MailEventsTopic}")]
    [InlineData("MailEventsPolicy", "sqs:SendMessage", "{MailEvents.Arn}")]
    public void Mail_events_are_taken_from_our_own_mails_only(string policy, string action, string resource)
    {
        var statement = Template.Properties(policy).Member("PolicyDocument").Member("Statement").Items().Single();

        Assert.Equal((action, resource), (statement.Text("Action"), statement.Text("Resource")));
        Assert.Contains("aws:SourceArn", statement.Member("Condition").ToJsonString(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^([^*]+|\{Storage\.Arn\}/[^*]+/\*)$")]
    private static partial Regex OfOneThing();

    private static IEnumerable<JsonNode> Statements(string role) => Template.Properties(role).Member("Policies").Items()
        .SelectMany(p => p.Member("PolicyDocument").Member("Statement").Items());

    private static IEnumerable<string> Permissions(string role) =>
        from statement in Statements(role)
        from action in statement.Member("Action").Items()
        from resource in statement.Member("Resource").Items()
        select $"{action} {resource}";
}
