using HubSpotInvoicing.Invoicing;
using Xunit;

namespace HubSpotInvoicing.Testing.Invoicing;

public abstract partial class InvoiceLedgerContract
{
    [Fact]
    public async Task An_unknown_invoice_is_unclaimed()
    {
        await using var ledger = await OpenAsync("a");

        var entry = ledger[SampleContents.Key(1)];

        Assert.Equal(LedgerStep.Unclaimed, entry.Step);
        Assert.Null(entry.Owner);
        Assert.Empty(ledger.Entries);
    }

    [Fact]
    public async Task An_unclaimed_invoice_is_granted_with_its_content()
    {
        await using var ledger = await OpenAsync("a");
        var content = SampleContents.Of(1);

        var claim = await ClaimAsync(ledger, content);

        var entry = Assert.IsType<Claim.Granted>(claim).Entry;
        Assert.Equal(content, entry.Content);
        Assert.Equal(LedgerStep.Claimed, entry.Step);
        Assert.Equal("a", entry.Owner?.Value);
        Assert.Equal(content.Total, entry.Total);
    }

    [Fact]
    public async Task A_live_run_keeps_its_invoices()
    {
        await using var first = await OpenAsync("a");
        await using var second = await OpenAsync("b");
        await GrantedAsync(first, 1);

        var claim = await ClaimAsync(second, SampleContents.Of(1));

        Assert.Equal("a", Assert.IsType<Claim.Owned>(claim).Owner.Value);
        Assert.Equal("a", Assert.IsType<Claim.Owned>(await AdoptAsync(second, 1)).Owner.Value);
    }

    [Fact]
    public async Task A_wave_is_granted_as_far_as_nobody_else_owns_it()
    {
        await using var first = await OpenAsync("a");
        await using var second = await OpenAsync("b");
        await GrantedAsync(first, 2);

        var claims = await second.ClaimAsync(
            [SampleContents.Of(1), SampleContents.Of(2), SampleContents.Of(3)], Cancellation);

        Assert.IsType<Claim.Granted>(claims[0]);
        Assert.IsType<Claim.Owned>(claims[1]);
        Assert.IsType<Claim.Granted>(claims[2]);
        Assert.Equal([1L, 2, 3], claims.Select(claim => claim.Key.Company.Value));
    }

    [Fact]
    public async Task A_run_is_granted_what_it_already_owns()
    {
        await using var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);

        Assert.IsType<Claim.Granted>(await AdoptAsync(ledger, 1));
        Assert.IsType<Claim.Granted>(await ClaimAsync(ledger, SampleContents.Of(1)));
    }

    [Fact]
    public async Task A_retry_under_the_same_run_id_goes_on_at_once()
    {
        var dead = await OpenAsync("a");
        await GrantedAsync(dead, 1);
        await dead.DisposeAsync();

        await using var retry = await OpenAsync("a");

        Assert.IsType<Claim.Granted>(await AdoptAsync(retry, 1));
    }

    [Fact]
    public async Task An_ended_runs_invoice_is_adopted_as_it_stands()
    {
        var dead = await OpenAsync("a");
        await GrantedAsync(dead, 1);
        await dead.AppendAsync([SampleContents.Marks(1)[0]], Cancellation);
        await EndAsync(dead);

        await using var next = await OpenAsync("b");
        var entry = Assert.IsType<Claim.Granted>(await AdoptAsync(next, 1)).Entry;

        Assert.Equal(LedgerStep.Drafted, entry.Step);
        Assert.Equal(5_000_001, entry.Invoice?.Value);
        Assert.Equal("b", entry.Owner?.Value);
        Assert.Equal(SampleContents.Of(1).Lines, entry.Content?.Lines);
    }

    [Fact]
    public async Task An_ended_runs_claim_is_requoted_when_nothing_was_drafted()
    {
        var dead = await OpenAsync("a");
        await GrantedAsync(dead, 1);
        await EndAsync(dead);

        await using var next = await OpenAsync("b");
        var entry = Assert.IsType<Claim.Granted>(await ClaimAsync(next, SampleContents.Of(1, quantity: 9))).Entry;

        Assert.Equal(9, entry.Content?.Lines[0].Quantity);
        Assert.Equal(SampleContents.Of(1, quantity: 9).Total, entry.Total);
    }

    [Fact]
    public async Task A_draft_that_a_person_deleted_is_claimed_anew()
    {
        await using var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);
        await ledger.AppendAsync([SampleContents.Marks(1)[0]], Cancellation);

        var entry = await GrantedAsync(ledger, 1);

        Assert.Equal(LedgerStep.Claimed, entry.Step);
        Assert.Null(entry.Invoice);
    }

    [Fact]
    public async Task An_invoice_that_this_run_opened_is_never_claimed_again()
    {
        await using var ledger = await OpenAsync("a");
        await GrantedAsync(ledger, 1);
        await ledger.AppendAsync([.. SampleContents.Marks(1).Take(2)], Cancellation);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ClaimAsync(ledger, SampleContents.Of(1)));

        Assert.Equal(LedgerStep.Opened, ledger[SampleContents.Key(1)].Step);
    }

    [Fact]
    public async Task A_claim_on_what_another_run_has_opened_meanwhile_carries_that_on()
    {
        await using var late = await OpenAsync("b");
        var fast = await OpenAsync("a");
        await GrantedAsync(fast, 1);
        await fast.AppendAsync([.. SampleContents.Marks(1).Take(2)], Cancellation);
        await EndAsync(fast);

        var claim = await ClaimAsync(late, SampleContents.Of(1, quantity: 9));

        var entry = Assert.IsType<Claim.Granted>(claim).Entry;
        Assert.Equal(LedgerStep.Opened, entry.Step);
        Assert.Equal(5, entry.Content?.Lines[0].Quantity);
    }

    [Fact]
    public async Task An_invoice_that_nobody_claimed_cannot_be_adopted()
    {
        await using var ledger = await OpenAsync("a");

        await Assert.ThrowsAsync<InvalidOperationException>(() => AdoptAsync(ledger, 1));

        Assert.Equal(0, await CountSegmentsAsync());
    }

    [Fact]
    public async Task One_key_is_asked_for_once()
    {
        await using var ledger = await OpenAsync("a");

        await Assert.ThrowsAsync<ArgumentException>(
            () => ledger.ClaimAsync([SampleContents.Of(1), SampleContents.Of(1)], Cancellation));
    }

    [Fact]
    public async Task A_key_of_another_period_is_refused()
    {
        await using var ledger = await OpenAsync("a");
        var key = new InvoiceKey(CompanyId.Of(1), Period.AddMonths(1));

        Assert.Throws<ArgumentException>(() => ledger[key]);
    }

    [Fact]
    public async Task Of_five_runs_that_want_everything_each_invoice_goes_to_one()
    {
        var contents = Enumerable.Range(1, 200).Select(company => SampleContents.Of(company)).ToList();
        var ledgers = await Task.WhenAll(Enumerable.Range(1, 5).Select(run => OpenAsync($"run-{run}")));

        var claims = await Task.WhenAll(ledgers.Select(ledger => Task.Run(() => ClaimInWavesAsync(ledger, contents))));

        var granted = claims.SelectMany(all => all).OfType<Claim.Granted>().Select(claim => claim.Key).ToList();
        Assert.Equal(200, granted.Count);
        Assert.Equal(200, granted.Distinct().Count());
        foreach (var ledger in ledgers)
        {
            await ledger.DisposeAsync();
        }
    }

    private static async Task<IEnumerable<Claim>> ClaimInWavesAsync(InvoiceLedger ledger, List<InvoiceContent> contents)
    {
        var waves = contents.Chunk(10).Select(wave => ledger.ClaimAsync(wave, Cancellation));
        return (await Task.WhenAll(waves)).SelectMany(claims => claims);
    }
}
