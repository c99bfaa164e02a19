using HubSpotInvoicing.Fetching;
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

    private Task<CompanyExplanation> ExplainAsync(long company) =>
        month.Compose().GetRequiredService<CompanyExplainer>()
            .ExplainAsync(CompanyId.Of(company), Month.Period, TestContext.Current.CancellationToken);
}
