using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Schedules;

/// <summary>The schedule of the template.</summary>
internal sealed record Schedule(string Expression, string TimeZone, string Target, string Input)
{
    public static Schedule Of(Template template)
    {
        var schedule = template.Properties("Schedule");
        var target = schedule.Member("Target");
        return new Schedule(
            schedule.Text("ScheduleExpression"),
            schedule.Text("ScheduleExpressionTimezone"),
            target.Text("Arn"),
            target.Text("Input"));
    }
}
