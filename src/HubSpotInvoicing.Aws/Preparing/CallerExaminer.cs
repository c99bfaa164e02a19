using System.Text.RegularExpressions;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>
/// Whether AWS takes the credentials, whose kind they are and of which account; the name stays unsaid.
/// </summary>
internal sealed partial class CallerExaminer(AwsReading aws) : IExaminer
{
    private const string Id = "aws.credentials";

    private static ReadOnlySpan<byte> Form => "Action=GetCallerIdentity&Version=2011-06-15"u8;

    public async Task<IReadOnlyList<Check>> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken)
    {
        var answer = await aws.AskAsync(AwsService.Sts, Form.ToArray(), cancellationToken);
        return [answer.IsOk ? Judge(answer) : Missing(answer)];
    }

    private static Check Judge(AwsAnswer answer)
    {
        if (CallerArn().Match(answer.Body) is not { Success: true } arn)
        {
            return AwsReading.Unclear(Id, answer, AwsService.Sts);
        }

        var account = arn.Groups["account"].Value;
        return arn.Groups["kind"].Value switch
        {
            "root" => Check.Warned(
                Id,
                CheckArea.Aws,
                $"The root user of the AWS account {account} signs, who may do everything.",
                "Run under a role that has only the rights of infra/README.md."),
            "assumed-role" => Check.Passed(Id, CheckArea.Aws, $"A role of the AWS account {account} signs."),
            "user" => Check.Passed(Id, CheckArea.Aws, $"An IAM user of the AWS account {account} signs."),
            var other => Check.Passed(Id, CheckArea.Aws, $"A {other} of the AWS account {account} signs."),
        };
    }

    private static Check Missing(AwsAnswer answer) => answer.End switch
    {
        AwsEnd.NotConnected or AwsEnd.Lost => AwsReading.Unclear(Id, answer, AwsService.Sts),
        AwsEnd.Answered when answer.Status >= 500 => AwsReading.Unclear(Id, answer, AwsService.Sts),
        AwsEnd.Answered => Check.Failed(
            Id,
            CheckArea.Aws,
            $"AWS does not accept the credentials: {AwsFault.Problem(answer, AwsService.Sts)}",
            "Renew or correct them; set the machine's clock if it is wrong."),
        _ => Check.Failed(
            Id, CheckArea.Aws, AwsFault.Problem(answer, AwsService.Sts), AwsFault.Remedy(answer, AwsService.Sts)),
    };

    [GeneratedRegex("<Arn>arn:[a-z-]+:(?:sts|iam)::(?<account>[0-9]{12}):(?<kind>[a-z-]+)")]
    private static partial Regex CallerArn();
}
