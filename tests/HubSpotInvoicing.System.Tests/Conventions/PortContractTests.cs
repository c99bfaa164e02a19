using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Conventions;

public sealed partial class PortContractTests
{
    [Theory]
    [InlineData("ILedgerStore", ": LedgerStoreContract")]
    [InlineData("IPlanStore", ": PlanStoreContract")]
    [InlineData("IFindingsStore", ": FindingsStoreContract")]
    public void Every_store_passes_the_contract_suite(string port, string suite)
    {
        var stores = Repository.Source.Code().SelectMany(f => Store().Matches(f.Text()))
            .Where(m => m.Groups[2].Value == port).Select(m => m.Groups[1].Value).ToList();
        var suites = Repository.Tests.Code().Select(f => f.Text())
            .Where(t => t.Contains(suite, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(stores);
        Assert.All(stores, s => Assert.Contains(suites, t => t.Contains(s, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"class (\w+)(?:\([^)]*\))?\s*:\s*(ILedgerStore|IPlanStore|IFindingsStore)\b")]
    private static partial Regex Store();
}
