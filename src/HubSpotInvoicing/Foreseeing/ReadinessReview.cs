using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>Finds, ahead of a month, who of it would be rejected or held; it writes nothing anywhere.</summary>
public sealed class ReadinessReview
{
    private readonly MonthsAhead months;
    private readonly ICompanyOwners owners;

    internal ReadinessReview(MonthsAhead months, ICompanyOwners owners)
    {
        this.months = months;
        this.owners = owners;
    }

    /// <param name="period">The month; without one, the month that it is now in the account's zone.</param>
    /// <param name="progress">Told after each wave.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <inheritdoc cref="MonthsAhead.OpenAsync" path="/exception"/>
    public async Task<ReadinessLetter> ReviewAsync(
        BillingPeriod? period, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        await using var outlook = await months.OpenAsync(period, 1, cancellationToken);
        var rows = new List<ReportRow>();
        await foreach (var wave in outlook.RowsAsync(progress, cancellationToken))
        {
            rows.AddRange(wave.Where(row => row.Outcome is Outcome.Rejected or Outcome.Held));
        }

        var known = await owners.ReadAsync([.. rows.Select(row => row.Key.Company)], cancellationToken);
        var forecast = outlook.Complete();
        return new ReadinessLetter
        {
            Run = forecast.Run,
            Period = outlook.First,
            At = forecast.At,
            PortalId = forecast.PortalId,
            Totals = forecast.Months[0].Totals,
            Cases = Sorted(rows.Select(row => new ReadinessCase(row, known.Of(row.Key.Company)))),
            MissingScope = known.MissingScope,
        };
    }

    private static List<ReadinessCase> Sorted(IEnumerable<ReadinessCase> cases) =>
    [
        .. cases
            .OrderBy(c => c.Owner is null ? 1 : 0)
            .ThenBy(c => c.Owner?.ToString(), StringComparer.Ordinal)
            .ThenBy(c => c.Row.Key.Company.Value),
    ];
}
