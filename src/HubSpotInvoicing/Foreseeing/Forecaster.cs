using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>Forecasts the months ahead and writes the forecast's documents, and nothing else.</summary>
public sealed class Forecaster
{
    private readonly MonthsAhead months;
    private readonly IForecastReporter reporter;

    internal Forecaster(MonthsAhead months, IForecastReporter reporter)
    {
        this.months = months;
        this.reporter = reporter;
    }

    /// <param name="first">The first month; without one, the month that it is now in the account's zone.</param>
    /// <param name="count">How many months, 1 to <see cref="MonthsAhead.MonthsMax"/>.</param>
    /// <param name="progress">Told after each wave.</param>
    /// <param name="cancellationToken">Ends the forecast.</param>
    /// <exception cref="ReportUnavailableException">A document cannot be written.</exception>
    /// <inheritdoc cref="MonthsAhead.OpenAsync" path="/exception"/>
    public async Task<ForecastResult> ForecastAsync(
        BillingPeriod? first, int count, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        await using var outlook = await months.OpenAsync(first, count, cancellationToken);
        await using var report = await reporter.StartAsync(outlook.Run, outlook.First, cancellationToken);
        await foreach (var rows in outlook.RowsAsync(progress, cancellationToken))
        {
            await report.AddAsync(rows, cancellationToken);
        }

        var forecast = outlook.Complete();
        return new ForecastResult(forecast, await report.CompleteAsync(forecast, cancellationToken));
    }
}
