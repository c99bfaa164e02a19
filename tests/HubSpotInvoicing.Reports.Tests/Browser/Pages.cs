using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Foreseeing;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Reports.Browser;

/// <summary>Every page that people get from us, by name.</summary>
internal static class Pages
{
    public static async Task<string> HtmlOfAsync(string name) => name switch
    {
        "report" => (await WriteAsync(RunMode.Run)).Text("report.html"),
        "stopped" => (await Report.WriteAsync(Sample.Rows, Sample.StoppedSummary(Sample.Rows))).Text("report.html"),
        "empty" => (await Report.WriteAsync()).Text("report.html"),
        "plan" => (await WriteAsync(RunMode.Plan)).Text("plan.html"),
        "index" => (await WriteAsync(RunMode.Run)).Index ?? "",
        "mail" => (await MailAsync()).Html,
        "forecast" => (await SampleForecast.WriteAsync(Sample.Rows)).Text("forecast.html"),
        "readiness" => (await SampleLetter.WriteAsync(SampleLetter.Letter())).Text("readiness.html"),
        _ => throw new ArgumentException($"There is no page '{name}'.", nameof(name)),
    };

    private static Task<MemoryReportStore> WriteAsync(RunMode mode) =>
        Report.WriteAsync(Sample.Rows, Sample.Summary(Sample.Rows, mode), SampleYear.Store);

    private static Task<FinanceMail> MailAsync() => new ReportMail(new MemoryReportStore()).WriteAsync(
        new RunResult(Sample.StoppedSummary(Sample.Rows), new Dictionary<string, string>()), _ => { }, Report.Token);
}
