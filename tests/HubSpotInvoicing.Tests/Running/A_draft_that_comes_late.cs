using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Testing.Invoicing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Running;

/// <summary>
/// HubSpot carries out what a dead run sent after the next run has begun, and does not enforce the key.
/// </summary>
public sealed class A_draft_that_comes_late
{
    private static readonly TimeSpan HubSpotGivesUp = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(new InvoicingOptions().LeaseSeconds);

    private readonly Month month = new();

    [Fact]
    public async Task Is_waited_for_and_carried_on_when_its_run_died()
    {
        var key = await ClaimAndDieAsync();
        await DraftAfterAsync(TimeSpan.FromSeconds(60), key);

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.Single(month.HubSpot.Invoices[key]);
        Assert.DoesNotContain($"{BillingStep.CreateDraft} {key}", month.HubSpot.Writes);
    }

    [Fact]
    public async Task Is_waited_for_after_a_run_that_ended_in_doubt()
    {
        var key = month.Add(1);
        month.HubSpot.Answers = (step, _) => step == BillingStep.CreateDraft ? Answer.Lost : null;
        await month.RunAsync();
        month.HubSpot.Answers = (_, _) => null;
        await DraftAfterAsync(TimeSpan.FromSeconds(60), key);

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.Single(month.HubSpot.Writes, $"{BillingStep.CreateDraft} {key}");
    }

    [Fact]
    public async Task Is_waited_for_when_its_run_began_and_died_while_this_one_was_looking()
    {
        var key = month.Add(1);
        var isFirst = true;
        month.HubSpot.Waiting = async _ =>
        {
            if (isFirst)
            {
                isFirst = false;
                await ClaimAsync(key);
                await DraftAfterAsync(TimeSpan.FromSeconds(60), key);
            }
        };

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.DoesNotContain($"{BillingStep.CreateDraft} {key}", month.HubSpot.Writes);
    }

    [Fact]
    public async Task That_never_comes_is_drafted_once_HubSpot_has_given_it_up()
    {
        var key = await ClaimAndDieAsync();
        var began = month.Time.GetUtcNow();

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.InRange(month.Time.GetUtcNow() - began, HubSpotGivesUp, HubSpotGivesUp * 1.2);
        Assert.StartsWith("Waiting 100 s, until HubSpot", Assert.Single(month.Log.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_waited_for_once_its_run_has_been_silent_for_its_lease()
    {
        var key = await ClaimAndDieAsync();
        month.Time.Advance(Lease);
        var began = month.Time.GetUtcNow();

        var row = await month.RunForRowAsync(key);

        Assert.Equal(Outcome.Invoiced, row.Outcome);
        Assert.True(month.Time.GetUtcNow() - began < HubSpotGivesUp);
        Assert.Empty(month.Log.All);
    }

    [Fact]
    public async Task Is_left_to_the_next_run_when_the_deadline_does_not_allow_the_wait()
    {
        var key = await ClaimAndDieAsync();
        var deadline = month.Time.GetUtcNow() + HubSpotGivesUp;

        var row = await month.RunForRowAsync(key, new RunRequest { Period = Month.Period, Deadline = deadline });

        Assert.Equal(Outcome.NotReached, row.Outcome);
        Assert.Empty(month.HubSpot.Writes);
    }

    [Fact]
    public async Task Is_left_to_the_next_run_by_one_that_is_asked_to_stop()
    {
        var key = await ClaimAndDieAsync();
        using var stop = new CancellationTokenSource();
        month.HubSpot.Reading = _ => stop.Cancel();

        await month.RunUntilAsync(new RunRequest { Period = Month.Period }, stop.Token);

        Assert.Equal(Outcome.NotReached, Assert.Single(month.Report.Rows, r => r.Key == key).Outcome);
        Assert.Empty(month.HubSpot.Writes);
    }

    [Fact]
    public async Task Keeps_a_person_from_saying_that_there_is_none()
    {
        var key = await ClaimAndDieAsync();
        await DraftAfterAsync(TimeSpan.FromSeconds(60), key);
        var word = new LedgerFact.Resolved(key, Resolution.NotInvoiced, "looked in HubSpot", "treasurer");

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => month.Compose()
            .GetRequiredService<InvoiceResolver>().ResolveAsync(word, TestContext.Current.CancellationToken));

        Assert.Contains("HubSpot shows invoice", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_waited_for_and_deleted_when_its_run_is_undone()
    {
        var key = month.Add(1);
        month.HubSpot.Answers = (step, _) => step == BillingStep.CreateDraft ? Answer.Lost : null;
        await month.RunAsync();
        month.HubSpot.Answers = (_, _) => null;
        await DraftAfterAsync(TimeSpan.FromSeconds(60), key);

        var rows = await month.Compose().GetRequiredService<RunUndo>().ApplyAsync(
            new UndoOrder(month.Report.Rows.Single().Run, "treasurer", ""), TestContext.Current.CancellationToken);

        Assert.Equal(UndoFate.TakenBack, Assert.Single(rows).Fate);
        Assert.Empty(month.HubSpot.Invoices[key]);
    }

    private async Task<InvoiceKey> ClaimAndDieAsync()
    {
        var key = month.Add(1);
        await ClaimAsync(key);
        return key;
    }

    private async Task ClaimAsync(InvoiceKey key)
    {
        await using var ledger = await InvoiceLedger.OpenAsync(
            month.Ledger,
            Month.Period,
            RunId.Create(month.Time.GetUtcNow(), new Random(99)),
            new InvoicingOptions(),
            month.Time,
            TestContext.Current.CancellationToken);
        var content = SampleContents.Of(key.Company.Value);
        month.HubSpot.Addresses[content.Contact] = "billing@member.example";
        await ledger.ClaimAsync([content], TestContext.Current.CancellationToken);
    }

    private async Task DraftAfterAsync(TimeSpan delay, InvoiceKey key)
    {
        var claimed = (await month.FactsAsync(key)).OfType<LedgerFact.Claimed>().Last();
        var at = month.Time.GetUtcNow() + delay;
        var hasCome = false;
        month.HubSpot.Reading = _ =>
        {
            if (!hasCome && month.Time.GetUtcNow() >= at)
            {
                hasCome = true;
                month.HubSpot.Store(claimed.Content);
            }
        };
    }
}
