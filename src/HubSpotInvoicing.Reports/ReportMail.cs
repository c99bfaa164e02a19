using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Letters;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Reports;

/// <summary>The mail that brings finance the report of a run, with the list of all companies attached.</summary>
/// <param name="store">Where the documents of the run lie.</param>
public sealed class ReportMail(IReportStore store)
{
    /// <summary>Bytes of the list that still go with a mail; servers refuse much larger ones.</summary>
    public const int AttachmentBytesMax = 7 * 1024 * 1024;

    private const string Csv = "text/csv";

    /// <summary>A list that is too long or cannot be read stays where it lies, and the mail says so.</summary>
    /// <param name="result">The run.</param>
    /// <param name="warn">Is told why a list cannot be read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<FinanceMail> WriteAsync(
        RunResult result, Action<string> warn, CancellationToken cancellationToken)
    {
        var summary = result.Summary;
        var name = DocumentNames.Of(summary.Mode).Rows;
        var rows = await ReadAsync(summary, name, warn, cancellationToken);
        var mail = ReportLetter.Of(result, rows is null ? null : name)
            .ToMail(FinanceMailKind.Report, summary.Run, summary.Period);
        return rows is { } content ? mail with { Attachments = [new FinanceAttachment(name, Csv, content)] } : mail;
    }

    private async Task<ReadOnlyMemory<byte>?> ReadAsync(
        RunSummary summary, string name, Action<string> warn, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadAsync(summary.Run, summary.Period, name, AttachmentBytesMax, cancellationToken);
        }
        catch (ReportUnavailableException unavailable)
        {
            // The report is written; a mail that names its place is worth more than none.
            warn($"The list is not attached to the report mail: {unavailable.Message}");
            return null;
        }
    }
}
