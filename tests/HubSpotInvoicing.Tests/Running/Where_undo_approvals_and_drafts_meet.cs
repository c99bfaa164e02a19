using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Running;

public sealed class Where_undo_approvals_and_drafts_meet
{
    private static readonly RunRequest Planning = new() { Period = Month.Period, Mode = RunMode.Plan };
    private static readonly BillingPeriod October = BillingPeriod.Parse("2026-10");

    private readonly Month month = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_of_drafts_is_approved_drafted_opened_by_a_person_and_finished()
    {
        (month.Review.Mode, month.Invoicing.StopAt) = (ReviewMode.All, StopAt.Draft);
        var key = month.Add(1);
        var plan = await PlanAsync();
        await ApproveAsync(plan);

        var drafted = await month.RunForRowAsync(key, RunRequest.Applying(plan));
        month.HubSpot.SetStatus(key, InvoiceStatus.Open);
        var finished = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.Held, "AwaitsOpening"), (drafted.Outcome, drafted.Reasons.Single()));
        Assert.Equal(Outcome.Invoiced, finished.Outcome);
        Assert.Single(month.HubSpot.Invoices[key]);
        Assert.Single(month.Mailer.Sent);
    }

    [Fact]
    public async Task What_waits_for_a_person_besides_its_opening_is_not_approved_along()
    {
        month.Invoicing.StopAt = StopAt.Draft;
        month.Add(4, values: new Dictionary<MemberField, string?>
        {
            [MemberField.MembershipType] = "Manufacturer",
            [MemberField.SalesVolume] = "0",
        });

        Assert.Empty((await PlanAsync()).Billable);
    }

    [Fact]
    public async Task An_approval_given_after_the_undo_was_asked_outlives_the_freeing()
    {
        month.Review.Mode = ReviewMode.All;
        var key = month.Add(1);
        var first = await PlanAsync();
        await ApproveAsync(first);
        await month.RunAsync();
        await UndoAsync(month.Report.Rows.Single().Run);
        month.HubSpot.SetStatus(key, InvoiceStatus.Voided);

        var unapproved = await PlanAsync();
        await ApproveAsync(unapproved);
        var row = await month.RunForRowAsync(key, RunRequest.Applying(unapproved));

        Assert.Equal(Outcome.Invoiced, row.Outcome);
    }

    [Fact]
    public async Task An_approval_given_before_the_undo_was_asked_does_not_count_any_more()
    {
        month.Review.Mode = ReviewMode.All;
        month.Invoicing.StopAt = StopAt.Draft;
        var key = month.Add(1);
        await ApproveAsync(await PlanAsync());
        await month.RunAsync();
        await UndoAsync(month.Report.Rows.Single().Run);

        var row = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.Held, "NotApproved"), (row.Outcome, row.Reasons.Single()));
    }

    [Fact]
    public async Task A_draft_that_lost_its_key_to_an_undo_is_not_resolved_away()
    {
        var key = month.Add(1);
        var run = await DraftAsync();
        month.HubSpot.Removing = moment =>
        {
            if (moment == "after the keys")
            {
                throw new InvalidOperationException("The process is dead.");
            }
        };
        await Assert.ThrowsAsync<InvalidOperationException>(() => UndoAsync(run));
        month.HubSpot.Removing = _ => { };

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() =>
            month
                .Compose()
                .GetRequiredService<InvoiceResolver>()
                .ResolveAsync(
                    new LedgerFact.Resolved(key, Resolution.NotInvoiced, "no invoice has the key", "treasurer"),
                    Cancellation));
        await UndoAsync(run);
        await month.RunAsync();

        Assert.Contains("taken back", refused.Message, StringComparison.Ordinal);
        Assert.Empty(month.HubSpot.Keyless);
        Assert.Single(month.HubSpot.Invoices[key]);
    }

    [Fact]
    public async Task A_company_whose_invoice_was_taken_back_and_voided_is_missed_by_the_next_month()
    {
        var key = month.Add(1, "2026-10-15");
        await month.RunAsync(new RunRequest { Period = October });
        await UndoAsync(month.Report.Rows.Single().Run);
        month.HubSpot.SetStatus(key, InvoiceStatus.Voided);

        var result = await month.RunAsync();

        Assert.Equal(key, Assert.Single(result.Summary.Missed).Key);
    }

    [Fact]
    public async Task A_company_whose_draft_a_person_deleted_is_missed_by_the_next_month()
    {
        month.Invoicing.StopAt = StopAt.Draft;
        var key = month.Add(1, "2026-10-15");
        await month.RunAsync(new RunRequest { Period = October });
        month.HubSpot.Invoices.Remove(key);

        var result = await month.RunAsync();

        Assert.Equal(key, Assert.Single(result.Summary.Missed).Key);
    }

    [Fact]
    public async Task An_undo_spares_what_another_run_billed_anew_while_it_looked()
    {
        var key = month.Add(1);
        var run = await DraftAsync();
        month.Invoicing.StopAt = StopAt.Draft;
        month.HubSpot.Waiting = async _ =>
        {
            month.HubSpot.Waiting = _ => Task.CompletedTask;
            await UndoAsync(run);
            await month.RunAsync();
        };

        await UndoAsync(run);

        Assert.Single(month.HubSpot.Invoices[key]);
        Assert.Single((await month.FactsAsync(key)).OfType<LedgerFact.UndoAsked>());
    }

    [Fact]
    public async Task An_undo_goes_on_where_another_one_freed_it_meanwhile()
    {
        month.Add(1);
        var run = await DraftAsync();
        month.HubSpot.Waiting = async _ =>
        {
            month.HubSpot.Waiting = _ => Task.CompletedTask;
            await UndoAsync(run);
        };

        var rows = await UndoAsync(run);

        Assert.Equal(UndoFate.TakenBack, Assert.Single(rows).Fate);
    }

    [Fact]
    public async Task An_approval_does_not_bill_what_was_billed_and_taken_back_while_a_run_looked()
    {
        month.Review.Mode = ReviewMode.All;
        var key = month.Add(1);
        await ApproveAsync(await PlanAsync());
        month.HubSpot.Waiting = async _ =>
        {
            month.HubSpot.Waiting = _ => Task.CompletedTask;
            await UndoAsync(await DraftAsync());
        };

        var result = await month.RunAsync();

        Assert.Equal(1, result.Summary.Totals.Of(Outcome.NotReached).Count);
        Assert.Empty(month.HubSpot.Invoices[key]);
    }

    private async Task<RunId> DraftAsync()
    {
        month.Invoicing.StopAt = StopAt.Draft;
        await month.RunAsync();
        month.Invoicing.StopAt = StopAt.Open;
        return month.Report.Rows.Single().Run;
    }

    private async Task<BillingPlan> PlanAsync() => (await month.RunAsync(Planning)).Summary.Plan
        ?? throw new InvalidOperationException("There is no plan.");

    private Task<ApprovalRecord> ApproveAsync(BillingPlan plan) => month.Compose().GetRequiredService<PlanApproval>()
        .ApproveAsync(new ApprovalWish { Plan = plan.Hash, By = "treasurer" }, Cancellation);

    private Task<IReadOnlyList<UndoRow>> UndoAsync(RunId run) => month.Compose().GetRequiredService<RunUndo>()
        .ApplyAsync(new UndoOrder(run, "treasurer", "wrong book"), Cancellation);
}
