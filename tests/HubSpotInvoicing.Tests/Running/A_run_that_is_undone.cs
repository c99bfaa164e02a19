using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Testing.Invoicing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Running;

public sealed class A_run_that_is_undone
{
    private readonly Month month = new();

    [Theory]
    [InlineData("before the keys")]
    [InlineData("after the keys")]
    [InlineData("before the drafts")]
    [InlineData("after the drafts")]
    [InlineData("before the lines")]
    [InlineData("after the lines")]
    public async Task Leaves_one_invoice_and_one_mail_when_the_undo_dies_and_is_repeated(string moment)
    {
        var key = month.Add(1);
        var run = await DraftAsync();
        month.HubSpot.Removing = Die(moment);
        await Assert.ThrowsAsync<InvalidOperationException>(() => UndoAsync(run));
        month.HubSpot.Removing = _ => { };

        await UndoAsync(run);
        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        AssertOneInvoiceAndOneMail(key);
    }

    [Theory]
    [InlineData("before the keys")]
    [InlineData("after the keys")]
    [InlineData("before the drafts")]
    [InlineData("after the drafts")]
    [InlineData("before the lines")]
    [InlineData("after the lines")]
    public async Task Leaves_one_invoice_and_one_mail_when_the_undo_dies_and_the_month_is_run_before_it_is_repeated(
        string moment)
    {
        var key = month.Add(1);
        var run = await DraftAsync();
        month.HubSpot.Removing = Die(moment);
        await Assert.ThrowsAsync<InvalidOperationException>(() => UndoAsync(run));
        month.HubSpot.Removing = _ => { };

        var between = await month.RunForRowAsync(key);
        await UndoAsync(run);
        var row = await month.RunForRowAsync(key);

        Assert.Contains(between.Outcome, new[] { Outcome.Held, Outcome.Invoiced });
        Assert.Contains(row.Outcome, new[] { Outcome.Invoiced, Outcome.AlreadyInvoiced });
        AssertOneInvoiceAndOneMail(key);
    }

    [Fact]
    public async Task Is_held_while_the_draft_still_stands_and_nothing_of_it_goes_on()
    {
        var key = month.Add(1);
        var run = await DraftAsync();
        month.HubSpot.Removing = Die("before the drafts");
        await Assert.ThrowsAsync<InvalidOperationException>(() => UndoAsync(run));

        var row = await month.RunForRowAsync(key);

        Assert.Equal((Outcome.Held, "AwaitsUndo"), (row.Outcome, row.Reasons.Single()));
        Assert.Empty(month.Mailer.Sent);
        Assert.Equal(InvoiceStatus.Draft, Assert.Single(month.HubSpot.Keyless).Status);
    }

    [Fact]
    public async Task Is_spared_where_somebody_opened_the_draft_meanwhile()
    {
        var key = month.Add(1);
        var run = await DraftAsync();
        month.HubSpot.Removing = moment =>
        {
            if (moment == "before the keys")
            {
                month.HubSpot.SetStatus(key, InvoiceStatus.Open);
                month.HubSpot.MayLoseKey = invoice => invoice.Status == InvoiceStatus.Draft;
            }
        };

        var rows = await UndoAsync(run);

        Assert.Equal(UndoFate.ToVoid, Assert.Single(rows).Fate);
        Assert.Equal(InvoiceStatus.Open, Assert.Single(month.HubSpot.Invoices[key]).Status);
    }

    [Fact]
    public async Task Frees_what_a_person_voided_and_forgets_a_release_of_the_old_quote()
    {
        var key = month.Add(1);
        await month.RunAsync();
        var run = month.Report.Rows.Single().Run;
        month.HubSpot.SetStatus(key, InvoiceStatus.Voided);

        var listed = await ListAsync(run);
        var applied = await UndoAsync(run);
        var row = await month.RunForRowAsync(key);

        Assert.Equal((UndoFate.Freeable, UndoFate.TakenBack), (listed.Single().Fate, applied.Single().Fate));
        Assert.Equal((Outcome.Invoiced, "SENT"), (row.Outcome, row.EmailStatus));
        Assert.Equal(2, month.Mailer.Sent.Select(m => m.SendId).Distinct().Count());
    }

    [Fact]
    public async Task May_be_paid_in_part_and_then_only_the_rest_is_taken_back()
    {
        var paid = month.Add(1);
        var open = month.Add(2);
        await month.RunAsync();
        var run = month.Report.Rows[0].Run;
        month.HubSpot.SetStatus(paid, InvoiceStatus.Paid);

        var rows = await UndoAsync(run);

        Assert.Equal(
            [(paid, UndoFate.Paid), (open, UndoFate.ToVoid)],
            rows.OrderBy(r => r.Key.Company.Value).Select(r => (r.Key, r.Fate)));
        Assert.DoesNotContain(await month.FactsAsync(paid), fact => fact is LedgerFact.UndoAsked);
    }

    [Fact]
    public async Task Is_not_undone_while_it_may_still_be_at_work()
    {
        month.Add(1);
        await using var alive = await InvoiceLedger.OpenAsync(
            month.Ledger,
            Month.Period,
            RunId.Parse("alive"),
            new InvoicingOptions(),
            month.Time,
            TestContext.Current.CancellationToken);
        await alive.ClaimAsync([SampleContents.Of(1)], TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => ListAsync(RunId.Parse("alive")));

        Assert.Contains("may still be at work", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_when_all_it_did_was_superseded()
    {
        month.Add(1);
        month.HubSpot.Answers = (step, _) => step == BillingStep.CreateDraft ? Answer.Failed : null;
        await month.RunAsync();
        var first = month.Report.Rows.Single().Run;
        month.HubSpot.Answers = (_, _) => null;
        await month.RunAsync();

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => ListAsync(first));

        Assert.Contains("billed nothing that still stands", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_a_claim_of_which_HubSpot_holds_nothing_and_leaves_it_alone()
    {
        var key = month.Add(1);
        month.HubSpot.Answers = (step, _) => step == BillingStep.CreateDraft ? Answer.Failed : null;
        await month.RunAsync();

        var rows = await UndoAsync(month.Report.Rows.Single().Run);

        Assert.Equal(UndoFate.NothingThere, Assert.Single(rows).Fate);
        Assert.DoesNotContain(await month.FactsAsync(key), fact => fact is LedgerFact.UndoAsked);
    }

    [Fact]
    public async Task Is_told_when_HubSpot_shows_several_invoices()
    {
        var key = month.Add(1);
        var run = await DraftAsync();
        month.HubSpot.Store(SampleContents.Of(1) with { Key = key });

        var rows = await UndoAsync(run);

        Assert.Equal(UndoFate.Several, Assert.Single(rows).Fate);
    }

    [Fact]
    public async Task Can_be_left_standing_by_a_persons_word()
    {
        var key = month.Add(1);
        await month.RunAsync();
        await UndoAsync(month.Report.Rows.Single().Run);

        await month.Compose().GetRequiredService<InvoiceResolver>().ResolveAsync(
            new LedgerFact.Resolved(key, Resolution.Invoiced, "it is right after all", "treasurer"),
            TestContext.Current.CancellationToken);
        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.AlreadyInvoiced, row.Outcome);
        Assert.Single(month.Mailer.Sent);
    }

    private async Task<RunId> DraftAsync()
    {
        month.Invoicing.StopAt = StopAt.Draft;
        await month.RunAsync();
        month.Invoicing.StopAt = StopAt.Open;
        return month.Report.Rows.Single().Run;
    }

    private Task<IReadOnlyList<UndoRow>> UndoAsync(RunId run) => month.Compose().GetRequiredService<RunUndo>()
        .ApplyAsync(new UndoOrder(run, "treasurer", "wrong book"), TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<UndoRow>> ListAsync(RunId run) =>
        month.Compose().GetRequiredService<RunUndo>().ListAsync(run, TestContext.Current.CancellationToken);

    private void AssertOneInvoiceAndOneMail(InvoiceKey key)
    {
        Assert.Equal(InvoiceStatus.Open, Assert.Single(month.HubSpot.Invoices[key]).Status);
        Assert.Empty(month.HubSpot.Keyless);
        Assert.Equal(key.SendId(2), Assert.Single(month.Mailer.Sent).SendId);
    }

    private static Action<string> Die(string when) => moment =>
    {
        if (moment == when)
        {
            throw new InvalidOperationException("The process is dead.");
        }
    };
}
