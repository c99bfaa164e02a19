using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing.Invoicing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Running;

public sealed class A_plan_that_is_approved
{
    private static readonly RunRequest Planning = new() { Period = Month.Period, Mode = RunMode.Plan };

    private readonly Month month = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Says_the_same_after_its_approval_on_another_day()
    {
        month.Add(1);
        month.Add(2, values: Blank(MemberField.Name));
        var plan = await PlanAsync();

        await ApproveAsync(plan.Hash, "treasurer");
        month.Time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(plan.Hash, (await PlanAsync()).Hash);
    }

    [Fact]
    public async Task Has_every_company_also_those_that_were_missed()
    {
        month.Fetching.FirstPeriod = "2026-08";
        month.HubSpot.WaveSize = 1;
        var missed = month.Add(7, "2026-09-30");
        month.Add(30);
        month.Add(4, values: new Dictionary<MemberField, string?>
        {
            [MemberField.MembershipType] = "Manufacturer",
            [MemberField.SalesVolume] = "0",
        });
        month.Add(5, values: Blank(MemberField.MembershipType));

        var plan = await PlanAsync();

        Assert.Equal(
            [(4L, Outcome.Held, true), (5, Outcome.Rejected, false), (30, Outcome.Invoiced, true)],
            plan.Companies.Select(c => (c.Key.Company.Value, c.Outcome, c.Invoice is not null)));
        Assert.Equal((missed, new DateOnly(2026, 9, 30)), (plan.Missed.Single().Key, plan.Missed.Single().RenewalDay));
        Assert.Equal([30], plan.Billable.Select(b => b.Key.Company.Value));
    }

    [Fact]
    public async Task Also_bills_what_earlier_months_missed_when_it_was_planned_so()
    {
        month.Fetching.FirstPeriod = "2026-08";
        var (missed, current) = (month.Add(7, "2026-09-30"), month.Add(8));
        var plan = await PlanAsync(Planning with { Missed = MissedBilling.Billed });
        await ApproveAsync(plan.Hash, "treasurer");

        var first = await month.RunAsync(RunRequest.Applying(plan));
        var second = await month.RunAsync(RunRequest.Applying(plan));

        Assert.Equal(2, first.Summary.Totals.Of(Outcome.Invoiced).Count);
        Assert.Equal([missed, current], month.HubSpot.Invoices.Keys.OrderBy(k => k.Company.Value));
        Assert.Empty(second.Summary.NotRenewing);
        Assert.Equal(0, second.Summary.Totals.Of(Outcome.Invoiced).Count);
    }

    [Fact]
    public async Task Cannot_be_approved_when_it_stopped_early()
    {
        month.Add(1);
        month.Add(2);
        month.HubSpot.WaveSize = 1;
        month.HubSpot.WavesUntilStopped = 1;

        var result = await month.RunAsync(Planning);

        Assert.Null(result.Summary.Plan);
        Assert.Null(result.Summary.PlanHash);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Is_completed_by_the_same_command_when_it_was_broken_off_between_segments(int segment)
    {
        var companies = (PlanApproval.FactsMax * 2) + 1;
        foreach (var id in Enumerable.Range(1, companies))
        {
            month.Add(id);
        }

        var plan = await PlanAsync();
        var store = new HookedStore(month.Ledger);
        store.BeforeEach = number =>
        {
            if (number == segment)
            {
                throw new LedgerUnavailableException("memory", "the process died.");
            }
        };
        month.DisturbedLedger = store;

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ApproveAsync(plan.Hash, "treasurer"));
        month.DisturbedLedger = null;
        var completed = await ApproveAsync(plan.Hash, "treasurer");
        var again = await Assert.ThrowsAsync<RunRefusedException>(() => ApproveAsync(plan.Hash, "treasurer"));

        Assert.Equal(companies - (PlanApproval.FactsMax * (segment - 1)), completed.Invoices);
        Assert.Contains("already", again.Problem, StringComparison.Ordinal);
        var facts = await LedgerReader.ReadFactsAsync(month.Ledger, Month.Period, Cancellation)
            .Select(r => r.Fact.Key).ToListAsync(Cancellation);
        Assert.Equal(companies, facts.Count);
        Assert.Equal(companies, facts.Distinct().Count());
        Assert.Equal(3, (await month.Ledger.ListSegmentsAsync(Month.Period, Cancellation)).Count);
    }

    [Fact]
    public async Task Bills_what_a_broken_off_approval_had_written_and_holds_the_rest()
    {
        month.Add(1);
        month.Add(2);
        var plan = await PlanAsync();
        await ApproveAsync(plan.Hash, "treasurer", CompanyId.Of(2));

        var result = await month.RunAsync(RunRequest.Applying(plan));

        Assert.Equal(
            (2, 1, 1),
            (
                result.Summary.Totals.Found.Count,
                result.Summary.Totals.Of(Outcome.Invoiced).Count,
                result.Summary.Totals.Of(Outcome.Held).Count));
        Assert.Equal(plan.Hash, result.Summary.PlanHash);
    }

    [Fact]
    public async Task Is_finished_as_it_was_claimed_although_the_data_changed_after_the_claim()
    {
        var key = month.Add(1);
        var plan = await PlanAsync();
        await ApproveAsync(plan.Hash, "treasurer");
        month.HubSpot.Answers = (step, _) => step == BillingStep.Open
            ? new Answer(new WriteResult.NotSent(StopReason.HubSpotUnavailable, "down"), Effect.None)
            : null;
        await month.RunAsync(RunRequest.Applying(plan));
        month.HubSpot.Answers = (_, _) => null;
        month.Add(1, values: new Dictionary<MemberField, string?>
        {
            [MemberField.MembershipType] = "Distributor",
            [MemberField.UsStates] = "3",
        });

        var row = await month.RunForRowAsync(key, RunRequest.Applying(plan));

        Assert.Equal((Outcome.Invoiced, "1250.00"), (row.Outcome, row.Amount?.ToWireText()));
    }

    [Fact]
    public async Task Names_who_left_the_month_since()
    {
        month.Add(1);
        month.Add(2);
        var plan = await PlanAsync();
        await ApproveAsync(plan.Hash, "treasurer");
        month.Add(2, "2026-12-15");

        var result = await month.RunAsync(RunRequest.Applying(plan));

        Assert.Equal([CompanyId.Of(2)], result.Summary.NotRenewing);
    }

    [Fact]
    public async Task Counts_only_people_who_approved_the_same_plan()
    {
        month.Review.Mode = ReviewMode.All;
        month.Review.Approvers = 2;
        var key = month.Add(1);
        await ApproveAsync((await PlanAsync()).Hash, "treasurer");
        month.Add(2);
        var second = await PlanAsync();
        await ApproveAsync(second.Hash, "chair");

        var held = await month.RunForRowAsync(key);
        await ApproveAsync(second.Hash, "treasurer");
        var billed = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.Held, "NotApproved"), (held.Outcome, Assert.Single(held.Reasons)));
        Assert.Contains(
            "Approved by treasurer, chair; 2 people have to approve the same plan.",
            held.Explanation,
            StringComparison.Ordinal);
        Assert.Equal(Outcome.Invoiced, billed.Outcome);
    }

    [Fact]
    public async Task Does_not_let_a_flag_through_that_came_after_it()
    {
        var key = month.Add(1);
        var plan = await PlanAsync();
        await ApproveAsync(plan.Hash, "treasurer");
        month.Add(1, values: new Dictionary<MemberField, string?> { [MemberField.Dues] = "100.00" });

        var row = await month.RunForRowAsync(key, RunRequest.Applying(plan));

        Assert.Equal((Outcome.Held, "LargeChange"), (row.Outcome, Assert.Single(row.Reasons)));
    }

    [Fact]
    public async Task Holds_another_addressee_too()
    {
        var key = month.Add(1);
        var plan = await PlanAsync();
        await ApproveAsync(plan.Hash, "treasurer");
        month.Add(1, contacts: [new ContactCandidate(ContactId.Of(77), "other@member.example", ContactRoles.Billing)]);

        var row = await month.RunForRowAsync(key, RunRequest.Applying(plan));

        Assert.Equal("ChangedSinceApproval", Assert.Single(row.Reasons));
        Assert.Contains("Changed: the contact.", row.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cannot_be_approved_once_everything_in_it_is_invoiced()
    {
        month.Add(1);
        var plan = await PlanAsync();
        await month.RunAsync();

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => ApproveAsync(plan.Hash, "treasurer"));

        Assert.Contains("is invoiced already", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_lift_a_hold_and_a_claimed_company_cannot_be_held()
    {
        var (held, claimed) = (month.Add(1), month.Add(2));
        var plan = await PlanAsync();
        await ApproveAsync(plan.Hash, "treasurer");
        await HoldAsync(held);
        month.HubSpot.Answers = (step, _) => step == BillingStep.CreateDraft
            ? new Answer(new WriteResult.NotSent(StopReason.HubSpotUnavailable, "down"), Effect.None)
            : null;
        await month.RunAsync(RunRequest.Applying(plan));

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => HoldAsync(claimed));

        Assert.Equal(Outcome.Held, month.Report.Rows.Single(r => r.Key == held).Outcome);
        Assert.Contains($"has claimed {claimed}", refused.Problem, StringComparison.Ordinal);
    }

    private static Dictionary<MemberField, string?> Blank(MemberField field) => new() { [field] = null };

    private async Task<BillingPlan> PlanAsync(RunRequest? request = null)
    {
        var result = await month.RunAsync(request ?? Planning);
        return result.Summary.Plan ?? throw new InvalidOperationException("There is no plan.");
    }

    private Task<ApprovalRecord> ApproveAsync(PlanHash plan, string by, params CompanyId[] except) =>
        month.Compose().GetRequiredService<PlanApproval>().ApproveAsync(
            new ApprovalWish { Plan = plan, By = by, Except = except }, Cancellation);

    private Task HoldAsync(InvoiceKey key) => month.Compose().GetRequiredService<CompanyHold>().HoldAsync(
        new LedgerFact.HeldBack(key, "chair"), Cancellation);
}
