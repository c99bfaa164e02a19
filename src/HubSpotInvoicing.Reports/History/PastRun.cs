using System.Globalization;
using System.Text.Json;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Json;

namespace HubSpotInvoicing.Reports.History;

/// <summary>A run as its summary tells of it.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Period">The month that it billed.</param>
/// <param name="FinishedAt">When it was over.</param>
/// <param name="IsComplete">It took every company that it found.</param>
/// <param name="StoppedBy">Why it stopped early, as a <see cref="StopReason"/>; absent when it did not.</param>
/// <param name="Currency">Of all its amounts.</param>
/// <param name="Outcomes">Companies and money, for every outcome.</param>
/// <param name="BilledByType">
/// What its members have invoices of, those of earlier runs included, by membership type.
/// </param>
internal sealed record PastRun(
    RunId Run,
    BillingPeriod Period,
    DateTimeOffset FinishedAt,
    bool IsComplete,
    string? StoppedBy,
    Currency Currency,
    IReadOnlyDictionary<Outcome, Total> Outcomes,
    IReadOnlyDictionary<string, Money> BilledByType)
{
    private static readonly Outcome[] BilledOutcomes = [Outcome.Invoiced, Outcome.AlreadyInvoiced];

    private static readonly Outcome[] OpenOutcomes = [Outcome.Failed, Outcome.InDoubt, Outcome.NotReached];

    public int Found => Outcomes.Values.Sum(total => total.Count);

    public int Invoices => BilledOutcomes.Sum(outcome => Of(outcome).Count);

    public Money Billed => Sum(BilledOutcomes);

    public Money Held => Of(Outcome.Held).Amount;

    /// <summary>The money of companies that failed, are in doubt or were not reached.</summary>
    public Money Open => Sum(OpenOutcomes);

    public Total Of(Outcome outcome) => Outcomes.GetValueOrDefault(outcome, new Total(0, Money.Zero(Currency)));

    public static PastRun Of(RunSummary summary) => new(
        summary.Run,
        summary.Period,
        summary.FinishedAt,
        summary.IsComplete,
        summary.StoppedBy?.ToString(),
        summary.Currency,
        Enum.GetValues<Outcome>().ToDictionary(outcome => outcome, summary.Totals.Of),
        summary.Totals.Types.ToDictionary(
            type => type,
            type => BilledOutcomes.Aggregate(
                Money.Zero(summary.Currency), (sum, outcome) => sum + summary.Totals.Of(type, outcome).Amount)));

    /// <summary>Absent when it is no summary that this program understands.</summary>
    public static PastRun? Read(ReadOnlyMemory<byte> summary)
    {
        try
        {
            var document = JsonSerializer.Deserialize(summary.Span, SummaryJson.Readable.PastRunDocument);
            return document is { RunId: { } run, Period: { } period, Currency: { } currency }
                && document is { Outcomes: not null, Types: not null }
                ? Of(document, RunId.Parse(run), BillingPeriod.Parse(period), Currency.Parse(currency))
                : null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static PastRun Of(
        PastRunDocument document,
        RunId run,
        BillingPeriod period,
        Currency currency) => new(
            run,
            period,
            document.FinishedAt,
            document.Complete,
            document.StoppedBy,
            currency,
            Enum.GetValues<Outcome>()
                .ToDictionary(outcome => outcome, outcome => TotalOf(document.Outcomes, outcome, currency)),
            document.Types.ToDictionary(type => type.Key, type => BilledOutcomes
                .Select(outcome => TotalOf(type.Value?.Outcomes, outcome, currency).Amount)
                .Aggregate(Money.Zero(currency), (sum, amount) => sum + amount)));

    /// <summary>An outcome that the summary does not name was nobody's.</summary>
    private static Total TotalOf(
        IReadOnlyDictionary<string, TotalDocument?>? outcomes, Outcome outcome, Currency currency) =>
        outcomes?.GetValueOrDefault(outcome.ToString()) is { Amount: not null } total
            ? new Total(total.Count, Money.Exactly(
                decimal.Parse(total.Amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), currency))
            : new Total(0, Money.Zero(currency));

    private Money Sum(Outcome[] of) =>
        of.Aggregate(Money.Zero(Currency), (sum, outcome) => sum + Of(outcome).Amount);
}
