using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>What the months ahead would bring if nothing in HubSpot changed any more.</summary>
public sealed record Forecast
{
    /// <summary>The name under which its documents are kept.</summary>
    public required RunId Run { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required long PortalId { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>The months in their order, at least one.</summary>
    public required IReadOnlyList<ForecastMonth> Months { get; init; }

    public required RequestUsage Requests { get; init; }

    public Total Found => Sum(month => month.Totals.Found);

    public Total Of(Outcome outcome) => Sum(month => month.Totals.Of(outcome));

    private Total Sum(Func<ForecastMonth, Total> of) => Months.Select(of).Aggregate(
        new Total(0, Money.Zero(Currency)),
        (sum, each) => new Total(sum.Count + each.Count, sum.Amount + each.Amount));
}
