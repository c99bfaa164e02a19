using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace HubSpotInvoicing.Preparing.Membership;

public sealed class MembershipCheckupTests
{
    private readonly Month month = new();
    private readonly List<MembershipPage> pages = [];
    private readonly List<RunProgress> told = [];
    private readonly Mock<IMembershipReport> report = new();
    private readonly List<IReadOnlyList<ProblemRow>> rows = [];

    public MembershipCheckupTests()
    {
        report
            .Setup(r => r.AddAsync(It.IsAny<IReadOnlyList<ProblemRow>>(), It.IsAny<CancellationToken>()))
            .Callback((IReadOnlyList<ProblemRow> page, CancellationToken _) => rows.Add(page))
            .Returns(Task.CompletedTask);
        report
            .Setup(r => r.CompleteAsync(It.IsAny<MembershipFindings>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Dictionary<string, string> { ["list"] = "there" });
    }

    [Theory]
    [InlineData("2026-10-31", 0)]
    [InlineData("2026-11-01", 1)]
    [InlineData("2027-10-31", 1)]
    [InlineData("2027-11-01", 0)]
    [InlineData("soon", 0)]
    public async Task Who_renews_within_the_months_ahead_is_foreseen(string day, int foreseen)
    {
        pages.Add(new MembershipPage([Dated(1, day)], 1));
        var lookedUp = new List<InvoiceKey>();
        month.HubSpot.Reading = lookedUp.AddRange;

        var findings = (await CheckAsync()).Findings;

        Assert.Equal((foreseen, 1), (findings.Forecast.Found.Count, findings.Totals.Companies));
        Assert.Equal((foreseen, foreseen), (findings.Totals.Times.Within, lookedUp.Distinct().Count()));
    }

    [Fact]
    public async Task What_is_to_be_put_right_is_listed_page_by_page_with_a_link_to_the_company()
    {
        pages.Add(new MembershipPage([Dated(1, "2026-12-01"), Dated(2, "soon")], 3));
        pages.Add(new MembershipPage([Dated(3, "then")], 3));

        var result = await CheckAsync();

        Assert.Equal(["2", "3"], rows.Select(page => Assert.Single(page).Company.Id.ToString()));
        Assert.EndsWith("/4242001/record/0-2/2", rows[0][0].CompanyLink, StringComparison.Ordinal);
        Assert.Equal("there", result.Documents["list"]);
        report.Verify(r => r.DisposeAsync(), Times.Once);
    }

    [Fact]
    public async Task Who_renews_in_a_later_month_is_priced_as_of_then()
    {
        month.Book = Prices.Read(MemberExaminationTests.DearerFromJanuary);
        pages.Add(new MembershipPage(
            [Companies.With(1, (MemberField.RenewalDate, "2027-10-31"), (MemberField.Dues, "4"))], 1));

        await CheckAsync();

        Assert.Equal("LargeChange", Assert.Single(rows[0]).Problem.Kind);
    }

    [Fact]
    public async Task Each_page_tells_how_far_the_reading_is_even_when_there_are_more_than_HubSpot_said()
    {
        pages.Add(new MembershipPage([Dated(1, "2026-12-01"), Dated(2, "2026-12-01")], 3));
        pages.Add(new MembershipPage([Dated(3, "2026-12-01"), Dated(4, "2026-12-01")], 3));

        await CheckAsync();

        Assert.Equal(
            [new RunProgress(RunStage.Fetching, 3, 2, 0), new RunProgress(RunStage.Fetching, 4, 4, 0)], told);
    }

    [Theory]
    [InlineData("Service Provider", "2026-12-01", true)]
    [InlineData("Service Provider", null, true)]
    [InlineData("Service Provider", "soon", false)]
    [InlineData("Sponsor", "2026-12-01", false)]
    [InlineData("Sponsor", "2029-12-01", true)]
    public async Task A_membership_is_clean_when_nobody_would_be_rejected_or_never_found(
        string type, string? day, bool isClean)
    {
        pages.Add(new MembershipPage(
            [Companies.With(1, (MemberField.MembershipType, type), (MemberField.RenewalDate, day))], 1));

        Assert.Equal(isClean, (await CheckAsync()).Findings.IsClean);
    }

    private static MembershipRecord Dated(long id, string day) => Companies.With(id, (MemberField.RenewalDate, day));

    private Task<MembershipResult> CheckAsync()
    {
        var source = new Mock<IMembershipSource>();
        source.Setup(s => s.PagesAsync(It.IsAny<CancellationToken>())).Returns(pages.ToAsyncEnumerable());
        var reporter = new Mock<IMembershipReporter>();
        reporter
            .Setup(r => r.StartAsync(It.IsAny<RunId>(), Month.Period, It.IsAny<CancellationToken>()))
            .ReturnsAsync(report.Object);
        var progress = new Mock<IProgress<RunProgress>>();
        progress.Setup(p => p.Report(It.IsAny<RunProgress>())).Callback(told.Add);
        return month.Services().AddSingleton(source.Object).AddSingleton(reporter.Object).AddPreparing()
            .BuildServiceProvider().GetRequiredService<MembershipCheckup>()
            .CheckAsync(progress.Object, TestContext.Current.CancellationToken);
    }
}
