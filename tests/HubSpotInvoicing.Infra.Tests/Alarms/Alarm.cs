using System.Text.Json.Nodes;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Alarms;

/// <summary>An alarm of the template.</summary>
/// <param name="Page">Its page in the runbook, which has the alarm's own name.</param>
/// <param name="Metric">What it watches.</param>
/// <param name="Rings">When it rings.</param>
/// <param name="Silence">What no data mean.</param>
/// <param name="Description">What its mail says.</param>
/// <param name="Action">Where its mail goes.</param>
internal sealed record Alarm(
    string Page, Metric Metric, string Rings, string Silence, string Description, string Action)
{
    private const string NamePrefix = "hubspot-invoicing-test-";

    public static Alarm Of(string resource, Template template)
    {
        var alarm = template.Properties(resource);
        var stat = alarm.Find("Metrics") is { } metrics ? metrics.Items().First().Member("MetricStat") : null;
        return new Alarm(
            alarm.Text("AlarmName")[NamePrefix.Length..],
            Metric.Of(stat?.Member("Metric") ?? alarm),
            $"{stat?.Text("Stat") ?? alarm.Text("Statistic")} {Sign(alarm)} {alarm.Text("Threshold")}",
            alarm.Text("TreatMissingData"),
            alarm.Text("AlarmDescription"),
            alarm.Member("AlarmActions").Items().Single().ToString());
    }

    private static string Sign(JsonNode alarm) => alarm.Text("ComparisonOperator") switch
    {
        "GreaterThanThreshold" => ">",
        "LessThanThreshold" => "<",
        var other => throw new NotSupportedException(other),
    };
}
