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
    ];
}
