namespace HubSpotInvoicing.Conventions;

public sealed class StageOrderTests
{
    private static readonly string[] Stages =
        ["Fetching", "Pricing", "Invoicing", "Delivering", "Reporting", "Running", "Foreseeing", "Preparing"];

    public static TheoryData<string> EarlierStages => [.. Stages[..^1]];

    [Theory]
    [MemberData(nameof(EarlierStages))]
    public void A_stage_knows_the_root_and_earlier_stages_only(string stage)
    {
        var later = Stages[(Array.IndexOf(Stages, stage) + 1)..];
        var folder = new DirectoryInfo(Path.Combine(Repository.Source.FullName, "HubSpotInvoicing", stage));

        var offenders = folder.Code()
            .Where(f => later.Any(l => f.Text().Contains($"using HubSpotInvoicing.{l}", StringComparison.Ordinal)))
            .Select(f => f.Name);

        Assert.Empty(offenders);
    }

    [Fact]
    public void The_root_knows_no_stage()
    {
        var root = new DirectoryInfo(Path.Combine(Repository.Source.FullName, "HubSpotInvoicing"));

        var offenders = root.EnumerateFiles("*.cs")
            .Where(f => f.Text().Contains("using HubSpotInvoicing.", StringComparison.Ordinal))
            .Select(f => f.Name);

        Assert.Empty(offenders);
    }
}
