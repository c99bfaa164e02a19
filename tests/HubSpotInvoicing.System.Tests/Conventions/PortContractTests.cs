using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Conventions;

public sealed partial class PortContractTests
{
    [Fact]
    public void Every_ledger_store_passes_the_contract_suite()
    {
        var stores = Repository.Source.Code().SelectMany(f => Store().Matches(f.Text())).Select(m => m.Groups[1].Value).ToList();
        var suites = Repository.Tests.Code().Select(f => f.Text())
            .Where(t => t.Contains(": LedgerStoreContract", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(stores);
        Assert.All(stores, s => Assert.Contains(suites, t => t.Contains(s, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"class (\w+)(?:\([^)]*\))?\s*:\s*ILedgerStore")]
    private static partial Regex Store();
}
