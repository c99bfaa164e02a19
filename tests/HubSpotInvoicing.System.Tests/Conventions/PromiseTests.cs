using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Conventions;

public sealed partial class PromiseTests
{
    private static readonly string[] Steps = ["claim", "line items", "draft", "open", "mail", "dues", "report"];

    private static readonly FileInfo Readme =
        new(Path.Combine(Repository.Source.FullName, "HubSpotInvoicing", "Invoicing", "README.md"));

    public static TheoryData<string> AllSteps => [.. Steps];

    [Theory]
    [MemberData(nameof(AllSteps))]
    public void Each_steps_promise_names_tests_that_exist(string step)
    {
        var row = Assert.Single(
            Readme.Text().Split('\n'), line => line.StartsWith($"| {step} |", StringComparison.Ordinal));

        var named = TestName().Matches(row.Split('|')[4]).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, AllTests.Value));
    }

    private static readonly Lazy<HashSet<string>> AllTests = new(() => Repository.Tests.Code()
        .SelectMany(file => TestMethod().Matches(file.Text()).Select(m => m.Groups[1].Value))
        .ToHashSet(StringComparer.Ordinal));

    [GeneratedRegex("`([A-Za-z_0-9]+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"public (?:async Task|void) ([A-Za-z_0-9]+)\(")]
    private static partial Regex TestMethod();
}
