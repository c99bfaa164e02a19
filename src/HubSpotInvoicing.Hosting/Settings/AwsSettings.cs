namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings of the section <c>Aws</c>.</summary>
internal static class AwsSettings
{
    public static IEnumerable<Setting> All =>
    [
        new("Aws:Stage", "name of the deployment, by which its metrics are told apart",
            s => s.Aws.Stage, (s, text) => s.Aws.Stage = text.Trim()),
        new("Aws:Region", "region of SES and other services; without it, the one that AWS's own settings name",
            s => s.Aws.Region, (s, text) => s.Aws.Region = text.Trim()),
        new("Aws:ServiceUrl", "address of another server that speaks for all of them",
            s => s.Aws.ServiceUrl, (s, text) => s.Aws.ServiceUrl = text.Trim()),
        new("Aws:Schedule", "schedule that starts the run, which the doctor looks at: name, or group/name",
            s => s.Aws.Schedule, (s, text) => s.Aws.Schedule = text.Trim()),
        new("Aws:AlarmTopic", "ARN of the topic that tells people of alarms, which the doctor looks at",
            s => s.Aws.AlarmTopic, (s, text) => s.Aws.AlarmTopic = text.Trim()),
    ];
}
