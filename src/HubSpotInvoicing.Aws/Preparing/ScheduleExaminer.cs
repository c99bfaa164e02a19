using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Preparing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Whether the schedule exists, is awake, and counts its days as the HubSpot account does.</summary>
internal sealed class ScheduleExaminer(AwsReading aws, IRenewalSource source, IOptions<AwsOptions> settings) : IExaminer
{
    private const string Id = "aws.schedule";
    private const string ZoneId = "aws.schedule.zone";
    private const string Path = "/schedules/";

    public async Task<IReadOnlyList<Check>> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken)
    {
        var parts = settings.Value.Schedule.Split('/');
        var answer = await aws.GetAsync(
            AwsService.Scheduler,
            Path + parts[^1],
            cancellationToken,
            parts.Length > 1 ? $"groupName={parts[0]}" : "");
        if (answer.Status == 404)
        {
            return
            [
                Check.Failed(
                    Id,
                    CheckArea.Aws,
                    $"There is no schedule {settings.Value.Schedule}, so nothing starts a run.",
                    "Correct Aws:Schedule, or deploy again."),
            ];
        }

        return answer.IsOk && AwsReading.Read(answer, AwsJson.Default.ScheduleAnswer) is { } schedule
            ? [StateOf(schedule), ZoneOf(schedule, await AccountZoneAsync(cancellationToken))]
            : [AwsReading.Unclear(Id, answer, AwsService.Scheduler)];
    }

    private static Check StateOf(ScheduleAnswer schedule) => schedule.State == "ENABLED"
        ? Check.Passed(Id, CheckArea.Aws, $"The schedule is enabled: {schedule.ScheduleExpression}.")
        : Check.Warned(
            Id,
            CheckArea.Aws,
            $"The schedule is {schedule.State}: no run starts by itself.",
            "When a dry run was looked at: infra/deploy.sh --stage STAGE --set ScheduleState=ENABLED.");

    private static Check ZoneOf(ScheduleAnswer schedule, TimeZoneInfo? account)
    {
        // EventBridge's own default.
        var name = schedule.ScheduleExpressionTimezone ?? "UTC";
        if (account is null)
        {
            return Check.NotChecked(
                ZoneId,
                CheckArea.Aws,
                $"The schedule counts in {name}; the HubSpot account's zone could not be read.",
                "Correct what the points of HubSpot name, then ask again.");
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            && (zone.Id == account.Id || zone.HasSameRules(account))
            ? Check.Passed(ZoneId, CheckArea.Aws, $"The schedule counts in {name}, as the HubSpot account does.")
            : Check.Warned(
                ZoneId,
                CheckArea.Aws,
                $"The schedule counts in {name}, the HubSpot account in {account.Id}; a run at "
                + "night may take another month.",
                $"infra/deploy.sh --stage STAGE --set ScheduleTimeZone={account.Id}.");
    }

    private async Task<TimeZoneInfo?> AccountZoneAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await source.ReadAccountAsync(cancellationToken)).TimeZone;
        }
        catch (Exception fault) when (fault is RunRefusedException or RunStoppedException)
        {
            return null;
        }
    }
}
