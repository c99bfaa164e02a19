using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>Looks at the months ahead through the very steps of a plan; it writes nothing anywhere.</summary>
public sealed class MonthsAhead
{
    /// <summary>A company shows only its next renewal, so a second year cannot be seen.</summary>
    public const int MonthsMax = 12;

    private readonly IRenewalSource source;
    private readonly LedgerOpener ledgers;
    private readonly RunReporting reporting;
    private readonly RunLimits limits;
    private readonly WaveBilling waves;

    internal MonthsAhead(
        IRenewalSource source, LedgerOpener ledgers, RunReporting reporting, RunLimits limits, WaveBilling waves)
    {
        this.source = source;
        this.ledgers = ledgers;
        this.reporting = reporting;
        this.limits = limits;
        this.waves = waves;
    }

    /// <param name="first">The first month; without one, the month that it is now in the account's zone.</param>
    /// <param name="months">How many months, 1 to <see cref="MonthsMax"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RunRefusedException">
    /// The account or the price book is not usable for one of the months.
    /// </exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read.</exception>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    /// <exception cref="LedgerDamagedException">The ledger cannot be trusted.</exception>
    public async Task<Outlook> OpenAsync(BillingPeriod? first, int months, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MonthsMax);
        var account = await source.ReadAccountAsync(cancellationToken);
        var contexts = ContextsOf(account, first, months);
        RequireOneCurrency(contexts);
        var read = new Dictionary<BillingPeriod, ILedgerView>();
        foreach (var context in contexts)
        {
            read[context.Period] = await ledgers.OpenAsync(context.Period, context, cancellationToken);
        }

        return new Outlook(
            source,
            waves,
            read,
            [.. contexts.Select(c => (c, limits.Track(c, new Unwatched())))],
            reporting);
    }

    private List<RunContext> ContextsOf(Account account, BillingPeriod? first, int months)
    {
        var begin = reporting.Begin(new RunRequest { Period = first, Mode = RunMode.Plan }, account);
        return
        [
            begin,
            .. Enumerable.Range(1, months - 1).Select(n => reporting.Begin(
                begin.Request with { Run = begin.Run, Period = begin.Period.AddMonths(n) }, account)),
        ];
    }

    private static void RequireOneCurrency(List<RunContext> contexts)
    {
        if (contexts.Find(c => c.Currency != contexts[0].Currency) is { } other)
        {
            throw new RunRefusedException(
                $"The price book changes from {contexts[0].Currency} to {other.Currency} in {other.Period}.",
                "Look at the months before and after it separately.");
        }
    }

    private sealed class Unwatched : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
        }
    }
}
