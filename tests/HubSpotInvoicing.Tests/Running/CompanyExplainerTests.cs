using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Running;

public sealed class CompanyExplainerTests
{
    private readonly Month month = new();

    [Fact]
    public async Task A_price_is_explained_in_one_sentence_and_with_its_trace()
    {
        month.Add(1);

        var explained = await ExplainAsync(1);

        Assert.Equal("Service Provider membership for 2026-11: flat dues, USD 1,250.00 in total.", explained.Sentence);
        Assert.Contains("Invoice key: 1:2026-11", explained.Trace);
    }

    [Fact]
    public async Task A_held_price_says_why()
    {
        month.Add(1, values: new Dictionary<MemberField, string?> { [MemberField.Dues] = "1" });

        var explained = await ExplainAsync(1);

        Assert.Contains("Held:", explained.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejection_names_every_reason()
    {
        month.Add(1, values: new Dictionary<MemberField, string?> { [MemberField.MembershipType] = "" }, contacts: []);
        month.Add(2, contacts: []);

        var explained = await ExplainAsync(1);
        var priced = await ExplainAsync(2);

        Assert.StartsWith("Not billed for 2026-11:", explained.Sentence, StringComparison.Ordinal);
        Assert.Contains(explained.Trace, l => l.Contains("MissingMembershipType", StringComparison.Ordinal));
        Assert.Contains(explained.Trace, l => l.Contains("MissingContact", StringComparison.Ordinal));
        Assert.Contains(priced.Trace, l => l.Contains("MissingContact", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_company_that_does_not_renew_in_the_period_is_an_error_that_says_so()
    {
        month.Add(1, "2026-12-01");

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => ExplainAsync(1));

        Assert.Contains("does not renew in 2026-11", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoice_that_stands_is_named_and_not_compared_with_the_dues_that_it_wrote()
    {
        var key = month.Add(1, values: new Dictionary<MemberField, string?> { [MemberField.Dues] = "900" });
        await month.RunAsync();
        month.Add(1, values: new Dictionary<MemberField, string?> { [MemberField.Dues] = "1250.00" });

        var explained = await ExplainAsync(1);

        var number = month.HubSpot.Invoices[key].Single().Number;
        Assert.StartsWith($"Invoiced already: {number}, USD 1,250.00. ", explained.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("the dues in HubSpot are this invoice's own.", explained.Trace[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoice_that_stands_although_the_data_give_no_price_any_more_says_both()
    {
        month.Add(1);
        await month.RunAsync();
        month.Add(1, values: new Dictionary<MemberField, string?> { [MemberField.MembershipType] = "" });

        var explained = await ExplainAsync(1);

        Assert.StartsWith("Invoiced already: ", explained.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("The data as they are now give no price.", explained.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_and_a_hold_are_part_of_the_explanation()
    {
        var key = month.Add(1, values: new Dictionary<MemberField, string?> { [MemberField.Dues] = "1" });
        await month.Compose().GetRequiredService<QuoteRelease>().ReleaseAsync(
            key.Company, key.Period, 1250m, "treasurer", TestContext.Current.CancellationToken);
        var released = await ExplainAsync(1);

        await month.Compose().GetRequiredService<CompanyHold>().HoldAsync(
            new LedgerFact.HeldBack(key, "auditor", "call first"), TestContext.Current.CancellationToken);
        var held = await ExplainAsync(1);

        Assert.DoesNotContain("Held:", released.Sentence, StringComparison.Ordinal);
        Assert.Contains("Released by treasurer at exactly USD 1,250.00", released.Trace);
        Assert.Contains("Held: A person holds this company", held.Sentence, StringComparison.Ordinal);
        Assert.Contains("Held by auditor: call first.", held.Trace);
    }

    [Fact]
    public async Task A_missing_approval_is_part_of_the_explanation()
    {
        month.Add(1);
        month.Review.Mode = ReviewMode.All;

        var explained = await ExplainAsync(1);

        Assert.Contains(
            "Held: Nothing is billed before its plan is approved", explained.Sentence, StringComparison.Ordinal);
        Assert.Contains(explained.Trace, line => line.StartsWith("Held, NotApproved:", StringComparison.Ordinal));
    }

    private Task<CompanyExplanation> ExplainAsync(long company) =>
        month.Compose().GetRequiredService<CompanyExplainer>()
            .ExplainAsync(CompanyId.Of(company), Month.Period, TestContext.Current.CancellationToken);
}
