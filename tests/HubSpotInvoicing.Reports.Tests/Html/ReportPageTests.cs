using System.Text.RegularExpressions;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using static HubSpotInvoicing.Reports.Sample;

namespace HubSpotInvoicing.Reports.Html;

public sealed partial class ReportPageTests
{
    private const string Attack = "<img src=x onerror=alert(1)>\"'&</style></title><!--";

    [Fact]
    public async Task No_value_of_a_row_becomes_markup()
    {
        var rows = Enum.GetValues<Outcome>().Select((outcome, n) => Hostile(n + 1, outcome)).ToList();

        AssertHarmless(await PageAsync(rows, Summary(rows)));
    }

    [Fact]
    public async Task No_value_of_the_summary_becomes_markup()
    {
        var summary = Summary([Hostile(1, Outcome.Invoiced)]) with
        {
            TimeZone = Attack,
            StoppedBy = StopReason.Cancelled,
            StopDetail = Attack,
            Requests = new RequestUsage(new Dictionary<string, long> { [Attack] = 1 }, 0, 0),
            Missed = [new MissedCompany(InvoiceKey.Parse("1:2026-10"), new DateOnly(2026, 10, 1), Attack, Attack)],
        };

        AssertHarmless(await PageAsync([], summary));
    }

    [Fact]
    public async Task The_page_asks_for_nothing_and_runs_nothing()
    {
        var page = await PageAsync(Rows, StoppedSummary(Rows));

        Assert.DoesNotMatch("(?i)<(script|img|link|iframe|object|form)[ >]", page);
        Assert.DoesNotMatch("(?i)<[a-z]+ ([^>]* )?(src|style|on[a-z]+)=", Quoted().Replace(page, ""));
        Assert.DoesNotMatch(@"(?i)(url\(|@import)", page);
        Assert.Contains("default-src &#x27;none&#x27;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_readable_by_machines_that_read_to_people()
    {
        var page = await PageAsync(Rows, StoppedSummary(Rows));

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("name=\"viewport\"", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "<h1>"));
        Assert.Equal(Regex.Count(page, "<table "), Regex.Count(page, "<caption>"));
        Assert.Equal(Regex.Count(page, "<th "), Regex.Count(page, "<th scope=\"(col|row)\""));
        Assert.Matches("<svg [^>]*role=\"img\" aria-labelledby=\"chart-title chart-desc\"", page);
        Assert.All(
            Regex.Matches(page, "aria-labelledby=\"([^\"]*)\"").SelectMany(match => match.Groups[1].Value.Split(' ')),
            id => Assert.Contains($"id=\"{id}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_equation_adds_up_in_count_and_in_money()
    {
        var page = await PageAsync(Rows, Summary(Rows));

        var tiles = Tile().Matches(page)
            .Select(tile => (
                Count: int.Parse(tile.Groups[1].Value.Replace(",", "", StringComparison.Ordinal)),
                Money: decimal.Parse(tile.Groups[2].Value.Replace(",", "", StringComparison.Ordinal))))
            .ToList();

        Assert.Equal(8, tiles.Count);
        Assert.Equal(tiles[0].Count, tiles.Skip(1).Sum(tile => tile.Count));
        Assert.Equal(tiles[0].Money, tiles.Skip(1).Sum(tile => tile.Money));
    }

    [Fact]
    public async Task Rows_that_are_missing_in_the_file_are_told()
    {
        var page = await PageAsync([], Summary(Rows));

        Assert.Contains("invoices.csv has 0 rows, but 12 companies were found.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_rows_than_the_page_shows_are_counted_and_stand_in_the_file()
    {
        var rows = Enumerable.Range(1, AttentionGroup.RowsMax + 3).Select(n => Row(n, Outcome.Rejected)).ToList();

        var page = await PageAsync(rows, Summary(rows));

        Assert.Contains("3 companies more in invoices.csv.", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"Company {AttentionGroup.RowsMax + 1}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_says_why_what_to_do_and_where()
    {
        var row = SampleTrouble.Rows[0];

        var page = await PageAsync([row], Summary([row]));

        Assert.Contains($"<a href=\"{row.CompanyLink}\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "Large change against the previous dues <code>LargeChange</code>", page, StringComparison.Ordinal);
        Assert.Contains(row.Remedy, page, StringComparison.Ordinal);
        Assert.Contains("USD 10,000.00", page, StringComparison.Ordinal);
        Assert.Contains("change: 566.7 %", page, StringComparison.Ordinal);
    }

    private static async Task<string> PageAsync(IReadOnlyList<ReportRow> rows, RunSummary summary) =>
        (await Report.WriteAsync(rows, summary)).Text("report.html");

    private static ReportRow Hostile(long company, Outcome outcome) => Row(company, outcome) with
    {
        CompanyName = Attack,
        MembershipType = Attack,
        Reasons = [Attack],
        Warnings = [BillingWarning.SeveralContacts],
        Amount = Dollars(1),
        Figures = new MemberFigures { SalesVolume = Attack },
        ContactEmail = Attack,
        EmailStatus = Attack,
        Invoice = InvoiceId.Of(1),
        InvoiceNumber = Attack,
        InvoiceStatus = Attack,
        InvoiceLink = "https://app.hubspot.com/" + Attack,
        CompanyLink = "https://app.hubspot.com/" + Attack,
        Explanation = Attack,
        Remedy = Attack,
    };

    private static void AssertHarmless(string page)
    {
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "</style>"));
        Assert.DoesNotMatch("href=\"[^\"]*['<>]", page);
        Assert.DoesNotMatch("<[a-z]+ [^>]*onerror=[^>]*>", Quoted().Replace(page, ""));
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("""<dd class="count">([0-9,]+)</dd>\s*<dd class="money">([0-9,.]+)</dd>""")]
    private static partial Regex Tile();
}
