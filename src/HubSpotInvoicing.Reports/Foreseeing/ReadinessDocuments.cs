using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>The three documents of a readiness letter.</summary>
public static class ReadinessDocuments
{
    /// <summary>The names of the three.</summary>
    public const string Rows = "readiness.csv";
    public const string Summary = "readiness.json";
    public const string Page = "readiness.html";

    /// <returns>Where each document lies, by its name.</returns>
    /// <exception cref="ReportUnavailableException">A document cannot be written.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> WriteAsync(
        IReportStore store, ReadinessLetter letter, CancellationToken cancellationToken)
    {
        var folder = new ReportFolder(store, letter.Run, letter.Period);
        await folder.WriteAsync(Rows, ReadinessCsv.Render(letter), cancellationToken);
        await folder.WriteAsync(Summary, ReadinessJson.Render(letter), cancellationToken);
        await folder.WriteAsync(Page, ReadinessPage.Render(letter), cancellationToken);
        return new[] { Rows, Summary, Page }.ToDictionary(name => name, folder.LocationOf);
    }

    /// <summary>The same as a mail to finance, with the list attached unless it is too long for a mail.</summary>
    public static FinanceMail MailOf(ReadinessLetter letter, IReadOnlyDictionary<string, string> documents)
    {
        var rows = ReadinessCsv.Render(letter);
        var isAttached = rows.Length <= ReportMail.AttachmentBytesMax;
        var mail = ReadinessMailLetter.Of(letter, documents, isAttached)
            .ToMail(FinanceMailKind.Readiness, letter.Run, letter.Period);
        return isAttached ? mail with { Attachments = [new FinanceAttachment(Rows, "text/csv", rows)] } : mail;
    }
}
