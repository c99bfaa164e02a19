using HubSpotInvoicing.Preparing.Membership;
using HubSpotInvoicing.Reports.Csv;

namespace HubSpotInvoicing.Reports.Preparing;

/// <summary>The list of what to fix: one row for each problem, written as the membership is read.</summary>
internal sealed class MembershipReport(ReportFolder folder) : IMembershipReport
{
    public const string Rows = "data-check.csv";

    /// <summary>The CSV, which this report closes.</summary>
    public required CsvLines File { get; init; }

    public Task AddAsync(IReadOnlyList<ProblemRow> rows, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return File.WriteAsync(rows.Select(row => MembershipColumns.All.Select(column => column.Read(row) ?? "")));
    }

    public async Task<IReadOnlyDictionary<string, string>> CompleteAsync(
        MembershipFindings findings, CancellationToken cancellationToken)
    {
        await File.DisposeAsync();
        return new Dictionary<string, string> { [Rows] = folder.LocationOf(Rows) };
    }

    public ValueTask DisposeAsync() => File.DisposeAsync();
}
