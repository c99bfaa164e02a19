using System.Net;
using Amazon.Runtime;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Each single defect is found, its fix is named, and the point passes once that was done.</summary>
public sealed class A_defect_of_AWS(MotoServer server) : IDisposable
{
    private const string Verified = """{"VerifiedForSendingStatus":true}""";

    private const string Healthy =
        """
        {"ProductionAccessEnabled":true,"SendingEnabled":true,"EnforcementStatus":"HEALTHY",
         "SendQuota":{"Max24HourSend":50000.0,"MaxSendRate":14.0,"SentLast24Hours":12.0}}
        """;

    private readonly ExaminedAws aws = new(server.Url);

    public void Dispose() => aws.Dispose();

    [Fact]
    public async Task Without_credentials_nothing_can_be_signed()
    {
        aws.Credentials = new LostCredentials();
        await FoundAsync(
            Caller, "aws.credentials", CheckVerdict.Failed, "There are no AWS credentials", "set AWS_PROFILE");

        aws.Credentials = new BasicAWSCredentials("key", "secret");
        await PassesAsync(Caller, "aws.credentials", "of the AWS account 123456789012 signs");
    }

    [Fact]
    public async Task Credentials_that_AWS_refuses_are_told_by_its_code()
    {
        aws.Line.Answer(
            "GetCallerIdentity", HttpStatusCode.Forbidden, "<E><Error><Code>ExpiredToken</Code></Error></E>");
        await FoundAsync(Caller, "aws.credentials", CheckVerdict.Failed, "(ExpiredToken)", "Renew or correct them");

        aws.Line.Pass("GetCallerIdentity");
        await PassesAsync(Caller, "aws.credentials", "signs");
    }

    [Theory]
    [InlineData("sts::123456789012:assumed-role/hubspot-invoicing/pat@association.example", "A role")]
    [InlineData("iam::123456789012:user/pat.smith", "An IAM user")]
    public async Task Who_signs_is_told_by_its_kind_and_never_by_its_name(string arn, string kind)
    {
        aws.Line.Answer("GetCallerIdentity", HttpStatusCode.OK, $"<R><Arn>arn:aws:{arn}</Arn></R>");

        var check = await aws.FindAsync("aws.credentials", Caller);

        Assert.Equal($"{kind} of the AWS account 123456789012 signs.", check.Evidence);
    }

    [Fact]
    public async Task The_root_user_should_not_sign()
    {
        aws.Line.Answer("GetCallerIdentity", HttpStatusCode.OK, "<R><Arn>arn:aws:iam::123456789012:root</Arn></R>");
        await FoundAsync(Caller, "aws.credentials", CheckVerdict.Warned, "The root user", "Run under a role");
    }

    [Fact]
    public async Task A_sender_that_SES_does_not_know_mails_nobody()
    {
        aws.Mail.From = "dues@unknown.example";
        aws.Line.Answer("/email/account", HttpStatusCode.OK, Healthy);
        var found = await FoundAsync(
            Ses, "aws.ses.identity", CheckVerdict.Failed, "Neither the address", "Identities, verify one of them");
        Assert.DoesNotContain("dues@", found.Evidence + found.Fix, StringComparison.Ordinal);

        // moto makes identities and verifies none.
        await aws.MakeAsync(AwsService.Ses, "/v2/email/identities", new { EmailIdentity = "dues@unknown.example" });
        await FoundAsync(Ses, "aws.ses.identity", CheckVerdict.Failed, "Neither the address", "answer the mail");

        aws.Line.Answer("identities/dues%40unknown.example", HttpStatusCode.OK, Verified);
        await PassesAsync(Ses, "aws.ses.identity", "The address of Mail:From is verified");
    }

    [Fact]
    public async Task A_domain_that_SES_knows_is_enough_also_for_who_may_ask_for_nothing_else()
    {
        aws.Mail.From = "dues@whole.example";
        aws.Line.Answer("/email/account", HttpStatusCode.OK, Healthy);
        aws.Line.Deny("identities/dues%40whole.example");
        aws.Line.Answer("identities/whole.example", HttpStatusCode.OK, Verified);

        await PassesAsync(Ses, "aws.ses.identity", "The domain whole.example of Mail:From is verified");
    }

    [Theory]
    [InlineData(DeliveryChannel.Ses, CheckVerdict.Failed)]
    [InlineData(DeliveryChannel.HubSpot, CheckVerdict.Warned)]
    public async Task The_sandbox_fails_members_and_only_warns_of_finance(DeliveryChannel channel, CheckVerdict verdict)
    {
        aws.Delivering.Channel = channel;
        aws.Mail.From = "dues@sandbox.example";
        aws.Line.Answer(
            "/email/account",
            HttpStatusCode.OK,
            Healthy.Replace(
                "\"ProductionAccessEnabled\":true", "\"ProductionAccessEnabled\":false", StringComparison.Ordinal));
        await FoundAsync(Ses, "aws.ses.account", verdict, "in the sandbox of SES", "request production access");

        aws.Line.Answer("/email/account", HttpStatusCode.OK, Healthy);
        await PassesAsync(Ses, "aws.ses.account", "may mail anybody");
    }

    [Fact]
    public async Task An_account_that_SES_stopped_mails_nobody()
    {
        aws.Mail.From = "dues@stopped.example";
        aws.Line.Answer(
            "/email/account",
            HttpStatusCode.OK,
            Healthy.Replace("\"SendingEnabled\":true", "\"SendingEnabled\":false", StringComparison.Ordinal));
        await FoundAsync(Ses, "aws.ses.account", CheckVerdict.Failed, "SES has stopped", "Reputation metrics");
    }

    [Fact]
    public async Task A_quota_below_the_month_is_told_with_both_numbers()
    {
        aws.Mail.From = "dues@quota.example";
        aws.Line.Answer(
            "/email/account", HttpStatusCode.OK, Healthy.Replace("50000.0", "200.0", StringComparison.Ordinal));
        await FoundAsync(
            Ses,
            "aws.ses.quota",
            CheckVerdict.Failed,
            "188 of 200 mails are left in these 24 hours; this month needs 302.",
            "request a higher quota");

        aws.Line.Answer("/email/account", HttpStatusCode.OK, Healthy);
        await PassesAsync(Ses, "aws.ses.quota", "49,988 of 50,000");
    }

    [Fact]
    public async Task A_month_that_cannot_be_counted_leaves_the_quota_open()
    {
        aws.Mail.From = "dues@uncounted.example";
        aws.HubSpot = new SmallMembership(-1);
        aws.Line.Answer("/email/account", HttpStatusCode.OK, Healthy);
        await FoundAsync(
            Ses, "aws.ses.quota", CheckVerdict.NotChecked, "could not be read from HubSpot", "then ask again");
    }

    [Fact]
    public async Task A_configuration_set_that_is_not_there_makes_SES_refuse_each_mail()
    {
        aws.Mail.From = "dues@set.example";
        aws.Mail.ConfigurationSet = "invoices-set";
        aws.Line.Answer("/email/account", HttpStatusCode.OK, Healthy);
        await FoundAsync(
            Ses,
            "aws.ses.configuration-set",
            CheckVerdict.Failed,
            "no SES configuration set invoices-set",
            "Mail:ConfigurationSet");

        await aws.MakeAsync(
            AwsService.Ses, "/v2/email/configuration-sets", new { ConfigurationSetName = "invoices-set" });
        await PassesAsync(Ses, "aws.ses.configuration-set", "exists");
    }

    [Fact]
    public async Task A_queue_of_mail_events_that_is_not_there_is_told()
    {
        aws.Mail.EventsQueueUrl = $"{server.Url}/123456789012/doctors-queue";
        await FoundAsync(Queue, "aws.mail-events", CheckVerdict.Warned, "does not exist", "Mail:EventsQueueUrl");

        await aws.MakeAsync(AwsService.Sqs, "Action=CreateQueue&Version=2012-11-05&QueueName=doctors-queue");
        await PassesAsync(Queue, "aws.mail-events", "0 events wait");
    }

    [Fact]
    public async Task A_schedule_that_is_not_there_or_sleeps_starts_no_run()
    {
        aws.Aws.Schedule = "doctors-schedule";
        await FoundAsync(Schedule, "aws.schedule", CheckVerdict.Failed, "no schedule doctors-schedule", "Aws:Schedule");

        await ScheduleAsync("doctors-schedule", "DISABLED", "America/New_York");
        await FoundAsync(
            Schedule, "aws.schedule", CheckVerdict.Warned, "no run starts by itself", "ScheduleState=ENABLED");

        await ScheduleAsync("doctors-schedule", "ENABLED", "America/New_York", HttpMethod.Put);
        await PassesAsync(Schedule, "aws.schedule", "cron(0 6 25-31 * ? *)");
    }

    [Fact]
    public async Task A_schedule_in_another_zone_may_take_another_month()
    {
        aws.Aws.Schedule = "default/doctors-zone";
        await ScheduleAsync("doctors-zone", "ENABLED", "Asia/Tokyo");
        await FoundAsync(
            Schedule,
            "aws.schedule.zone",
            CheckVerdict.Warned,
            "counts in Asia/Tokyo, the HubSpot account in America/New_York",
            "ScheduleTimeZone=America/New_York");

        await ScheduleAsync("doctors-zone", "ENABLED", "America/New_York", HttpMethod.Put);
        await PassesAsync(Schedule, "aws.schedule.zone", "as the HubSpot account does");
    }

    [Fact]
    public async Task Another_name_of_the_same_zone_is_the_same_zone()
    {
        aws.Aws.Schedule = "doctors-alias";
        await ScheduleAsync("doctors-alias", "ENABLED", "US/Eastern");

        await PassesAsync(Schedule, "aws.schedule.zone", "US/Eastern");
    }

    [Fact]
    public async Task Alarms_that_nobody_hears_are_no_alarms()
    {
        aws.Aws.AlarmTopic = "arn:aws:sns:us-east-1:123456789012:doctors-alarms";
        await FoundAsync(Alarms, "aws.alarms", CheckVerdict.Failed, "no such topic", "Aws:AlarmTopic");

        await aws.MakeAsync(AwsService.Sns, "Action=CreateTopic&Version=2010-03-31&Name=doctors-alarms");
        await FoundAsync(Alarms, "aws.alarms", CheckVerdict.Failed, "Nobody is subscribed", "AlarmAddress");

        aws.Line.Answer(
            "ListSubscriptionsByTopic",
            HttpStatusCode.OK,
            "<R><member><Endpoint>pat@x.example</Endpoint><SubscriptionArn>PendingConfirmation</SubscriptionArn></member></R>");
        var pending = await FoundAsync(
            Alarms, "aws.alarms", CheckVerdict.Failed, "1 of 1 subscriptions wait", "follow its link");
        Assert.DoesNotContain("pat@", pending.Evidence, StringComparison.Ordinal);

        aws.Line.Pass("ListSubscriptionsByTopic");
        await aws.MakeAsync(
            AwsService.Sns,
            "Action=Subscribe&Version=2010-03-31&Protocol=email&Endpoint=pat%40x.example&TopicArn="
            + Uri.EscapeDataString(aws.Aws.AlarmTopic));
        await PassesAsync(Alarms, "aws.alarms", "1 confirmed");
    }

    [Theory]
    [InlineData("aws.ses.account", "/email/account", "ses:GetAccount")]
    [InlineData("aws.ses.identity", "/email/identities", "ses:GetEmailIdentity")]
    [InlineData("aws.ses.configuration-set", "/email/configuration-sets", "ses:GetConfigurationSet")]
    [InlineData("aws.mail-events", "GetQueueAttributes", "sqs:GetQueueAttributes")]
    [InlineData("aws.schedule", "/schedules/", "scheduler:GetSchedule")]
    [InlineData("aws.alarms", "ListSubscriptionsByTopic", "sns:ListSubscriptionsByTopic")]
    public async Task A_right_to_look_that_is_missing_is_named(string id, string call, string right)
    {
        aws.Mail.From = "dues@rights.example";
        aws.Mail.ConfigurationSet = "rights";
        aws.Mail.EventsQueueUrl = $"{server.Url}/123456789012/rights";
        aws.Aws.Schedule = "rights";
        aws.Aws.AlarmTopic = "arn:aws:sns:us-east-1:123456789012:rights";
        aws.Line.Deny(call);

        var check = await aws.FindAsync(id, services => services
            .AddSesExaminer().AddMailQueueExaminer().AddScheduleExaminer().AddAlarmExaminer());

        Assert.Equal(CheckVerdict.NotChecked, check.Verdict);
        Assert.Contains($"Let the role use {right}", check.Fix, StringComparison.Ordinal);
    }

    private static void Caller(IServiceCollection services) => services.AddCallerExaminer();

    private static void Ses(IServiceCollection services) => services.AddSesExaminer();

    private static void Queue(IServiceCollection services) => services.AddMailQueueExaminer();

    private static void Schedule(IServiceCollection services) => services.AddScheduleExaminer();

    private static void Alarms(IServiceCollection services) => services.AddAlarmExaminer();

    private Task<string> ScheduleAsync(string name, string state, string zone, HttpMethod? method = null) =>
        aws.MakeAsync(
            AwsService.Scheduler,
            $"/schedules/{name}",
            new
            {
                ScheduleExpression = "cron(0 6 25-31 * ? *)",
                ScheduleExpressionTimezone = zone,
                State = state,
                FlexibleTimeWindow = new { Mode = "OFF" },
                Target = new
                {
                    Arn = "arn:aws:lambda:us-east-1:123456789012:function:f",
                    RoleArn = "arn:aws:iam::123456789012:role/r",
                },
            },
            method);

    private async Task<Check> FoundAsync(
        Action<IServiceCollection> examiner, string id, CheckVerdict verdict, string evidence, string fix)
    {
        var check = await aws.FindAsync(id, examiner);
        Assert.Equal(verdict, check.Verdict);
        Assert.Contains(evidence, check.Evidence, StringComparison.Ordinal);
        Assert.Contains(fix, check.Fix, StringComparison.Ordinal);
        return check;
    }

    private async Task PassesAsync(Action<IServiceCollection> examiner, string id, string evidence)
    {
        var check = await aws.FindAsync(id, examiner);
        Assert.True(check.Verdict is CheckVerdict.Passed, check.Evidence);
        Assert.Contains(evidence, check.Evidence, StringComparison.Ordinal);
    }
}
