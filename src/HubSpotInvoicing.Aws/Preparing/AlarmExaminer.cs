using System.Text;
using System.Text.RegularExpressions;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Preparing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Whether anybody hears an alarm: the topic has a subscription that was confirmed.</summary>
internal sealed partial class AlarmExaminer(AwsReading aws, IOptions<AwsOptions> settings) : IExaminer
{
    private const string Id = "aws.alarms";
    private const string Form = "Action=ListSubscriptionsByTopic&Version=2010-03-31&TopicArn=";
    private const string Pending = "PendingConfirmation";

    public async Task<IReadOnlyList<Check>> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken)
    {
        var form = Encoding.ASCII.GetBytes(Form + Uri.EscapeDataString(settings.Value.AlarmTopic));
        return [Judge(await aws.AskAsync(AwsService.Sns, form, cancellationToken))];
    }

    private static Check Judge(AwsAnswer answer)
    {
        if (answer is { Status: 404 } or { Code: "NotFound" or "NotFoundException" })
        {
            return Check.Failed(
                Id, CheckArea.Aws, "There is no such topic for alarms.", "Correct Aws:AlarmTopic, or deploy again.");
        }

        if (!answer.IsOk)
        {
            return AwsReading.Unclear(Id, answer, AwsService.Sns);
        }

        var all = Subscription().Matches(answer.Body);
        var pending = all.Count(m => m.Groups[1].Value == Pending);
        return (all.Count - pending, pending) switch
        {
            (0, 0) => Check.Failed(
                Id,
                CheckArea.Aws,
                "Nobody is subscribed to the alarms.",
                "Subscribe an address: AlarmAddress of infra/deploy.sh."),
            (0, _) => Check.Failed(
                Id,
                CheckArea.Aws,
                $"Nobody hears the alarms: {pending} of {pending} subscriptions wait to be confirmed.",
                "Open the mail of AWS Notifications and follow its link; subscribe again "
                + "when it is older than 3 days."),
            (var heard, > 0) => Check.Warned(
                Id,
                CheckArea.Aws,
                $"{heard} subscriptions hear the alarms, {pending} wait to be confirmed.",
                "Have those confirmed who got the mail of AWS Notifications, or remove them."),
            var (heard, _) => Check.Passed(Id, CheckArea.Aws, $"Alarms reach {heard} confirmed subscriptions."),
        };
    }

    [GeneratedRegex("<SubscriptionArn>([^<]+)</SubscriptionArn>")]
    private static partial Regex Subscription();
}
