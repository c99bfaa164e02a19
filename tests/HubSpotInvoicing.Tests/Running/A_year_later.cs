using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing.Changes;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Running;

public sealed class A_year_later
{
    private static readonly BillingPeriod LastYear = BillingPeriod.Parse("2025-11");

    private readonly Month month = new() { Book = TwoYears.Book };

    [Fact]
    public async Task Each_amount_is_compared_with_the_invoice_of_the_year_before()
    {
        await BillAsync(LastYear, Distributor(1, LastYear, "5"), Distributor(2, LastYear, "3"));
        var more = Distributor(1, Month.Period, "7");
        Distributor(2, Month.Period, "3");

        var result = await month.RunAsync();

        var change = RowOf(more).Change;
        Assert.Equal(LastYear, change?.Since);
        Assert.Equal((46m, 150m), (change?.Price.Amount, change?.Quantity.Amount));
        Assert.Equal((2, 2, 0), CountsOf(result));
        Assert.Equal(more, result.Summary.Changes?.Largest[0].Key);
        Assert.Equal(46m + 36m, result.Summary.Changes?.Of(ChangeEffect.Price).Amount);
    }

    [Fact]
    public async Task An_amount_that_was_billed_already_is_compared_all_the_same()
    {
        await BillAsync(LastYear, Distributor(1, LastYear, "5"));
        var key = Distributor(1, Month.Period, "7");
        await month.RunAsync();

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.AlreadyInvoiced, row.Outcome);
        Assert.Equal(150m, row.Change?.Quantity.Amount);
    }

    [Fact]
    public async Task The_same_month_a_year_ago_is_better_than_a_newer_one()
    {
        var spring = BillingPeriod.Parse("2026-04");
        await BillAsync(LastYear, Distributor(1, LastYear, "5"));
        await BillAsync(spring, Distributor(1, spring, "9"), Distributor(2, spring, "9"));
        var (both, one) = (Distributor(1, Month.Period, "7"), Distributor(2, Month.Period, "7"));

        await month.RunAsync();

        Assert.Equal(LastYear, RowOf(both).Change?.Since);
        Assert.Equal(spring, RowOf(one).Change?.Since);
    }

    [Fact]
    public async Task An_invoice_of_more_than_two_years_ago_is_forgotten_and_the_dues_are_taken()
    {
        var longAgo = BillingPeriod.Parse("2025-01");
        await BillAsync(longAgo, Distributor(1, longAgo, "5"));
        var period = BillingPeriod.Parse("2027-02");
        var key = Distributor(1, period, "5", dues: "1000");

        var row = await month.RunForRowAsync(key, new RunRequest { Period = period });

        Assert.Null(row.Change?.Since);
        Assert.Equal(325m, row.Change?.Unknown.Amount);
    }

    [Fact]
    public async Task A_new_member_has_nothing_to_compare_with_and_a_rejected_one_no_amount()
    {
        var key = Distributor(1, Month.Period, "5");
        var rejected = Distributor(2, Month.Period, "", dues: "1000");

        var result = await month.RunAsync();

        Assert.Null(RowOf(key).Change);
        Assert.Null(RowOf(rejected).Change);
        Assert.Equal((0, 0, 1), CountsOf(result));
    }

    [Fact]
    public async Task A_claim_that_never_became_an_invoice_is_no_invoice_of_last_year()
    {
        var then = Distributor(1, LastYear, "5");
        month.HubSpot.Answers = (step, _) => step == BillingStep.CreateDraft ? Answer.Refused : null;
        await month.RunAsync(new RunRequest { Period = LastYear });
        month.HubSpot.Answers = (_, _) => null;
        Assert.NotEmpty(await month.FactsAsync(then));

        var row = await month.RunForRowAsync(Distributor(1, Month.Period, "5"));

        Assert.Null(row.Change);
    }

    [Fact]
    public async Task An_invoice_of_last_year_that_a_person_vouched_for_counts()
    {
        var then = Distributor(1, LastYear, "5");
        month.HubSpot.Answers = (step, _) => step == BillingStep.CreateDraft ? Answer.Refused : null;
        await month.RunAsync(new RunRequest { Period = LastYear });
        month.HubSpot.Answers = (_, _) => null;
        await ResolveAsync(then, Resolution.Invoiced);

        var row = await month.RunForRowAsync(Distributor(1, Month.Period, "5"));

        Assert.Equal(LastYear, row.Change?.Since);
    }

    [Fact]
    public async Task An_invoice_of_last_year_that_a_person_took_back_does_not_count()
    {
        var then = Distributor(1, LastYear, "5");
        await BillAsync(LastYear, then);
        month.HubSpot.Invoices.Remove(then);
        await ResolveAsync(then, Resolution.NotInvoiced);

        var row = await month.RunForRowAsync(Distributor(1, Month.Period, "5"));

        Assert.Null(row.Change);
    }

    [Fact]
    public async Task An_invoice_whose_lines_are_not_known_any_more_is_compared_by_its_amount_alone()
    {
        await BillAsync(LastYear, Distributor(1, LastYear, "5"));
        var key = Distributor(1, Month.Period, "5");
        await month.RunAsync();
        var rejected = month.Add(1, values: new Dictionary<MemberField, string?> { [MemberField.MembershipType] = "" });

        var row = await month.RunForRowAsync(rejected);

        Assert.Equal((key, Outcome.AlreadyInvoiced), (row.Key, row.Outcome));
        Assert.Equal(row.Change?.Difference, row.Change?.Unknown);
        Assert.Equal(46m, row.Change?.Difference.Amount);
    }

    [Fact]
    public async Task A_damaged_ledger_of_last_year_costs_the_comparison_and_no_invoice()
    {
        await month.Ledger.TryCreateAsync(LastYear, 1, "{}"u8.ToArray(), TestContext.Current.CancellationToken);
        month.Fetching.FirstPeriod = "2026-11";

        var key = Distributor(1, Month.Period, "5");
        var result = await month.RunAsync();

        Assert.Equal(Outcome.Invoiced, RowOf(key).Outcome);
        Assert.Contains("compared", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_and_an_explanation_say_the_same()
    {
        await BillAsync(LastYear, Distributor(1, LastYear, "5"), Distributor(2, LastYear, "9"));
        var key = Distributor(1, Month.Period, "7");

        var row = await month.RunForRowAsync(key, new RunRequest { Period = Month.Period, Mode = RunMode.Plan });
        var explained = await month.Compose().GetRequiredService<CompanyExplainer>()
            .ExplainAsync(key.Company, Month.Period, TestContext.Current.CancellationToken);

        Assert.Equal(LastYear, row.Change?.Since);
        Assert.NotNull(row.Change);
        Assert.Equal($"Before: {ChangeExplanation.Sentence(row.Change)}", explained.Trace[^1]);
    }

    [Fact]
    public async Task The_comments_explain_the_amount_when_they_shall()
    {
        var quiet = Distributor(1, Month.Period, "7");
        await month.RunAsync();
        month.Invoicing.ExplainInComments = true;
        var told = Distributor(2, Month.Period, "7");
        await month.RunAsync();

        Assert.Equal("Distributor membership renewal for 2026-11", month.HubSpot.Comments[quiet]);
        Assert.Equal(
            "Distributor membership renewal for 2026-11. Distributor membership for 2026-11: "
            + "base USD 950.00 plus 7 territories at USD 75.00 each, USD 1,475.00 in total.",
            month.HubSpot.Comments[told]);
    }

    private Task<LedgerEntry> ResolveAsync(InvoiceKey key, Resolution word) => month.Compose()
        .GetRequiredService<InvoiceResolver>()
        .ResolveAsync(
            new LedgerFact.Resolved(key, word, "looked at", "treasurer"), TestContext.Current.CancellationToken);

    private static (int? Compared, int? Changed, int? Incomparable) CountsOf(RunResult result) =>
        (result.Summary.Changes?.Compared, result.Summary.Changes?.Changed, result.Summary.Changes?.Incomparable);

    private ReportRow RowOf(InvoiceKey key) => month.Report.Rows.Single(row => row.Key == key);

    private InvoiceKey Distributor(long id, BillingPeriod period, string states, string? dues = null) => month.Add(
        id,
        period.FirstDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        new Dictionary<MemberField, string?>
        {
            [MemberField.MembershipType] = "Distributor",
            [MemberField.UsStates] = states,
            [MemberField.Dues] = dues,
        });

    private async Task BillAsync(BillingPeriod period, params InvoiceKey[] keys)
    {
        await month.RunAsync(new RunRequest { Period = period });
        Assert.All(keys, key => Assert.Equal(Outcome.Invoiced, RowOf(key).Outcome));
    }
}
