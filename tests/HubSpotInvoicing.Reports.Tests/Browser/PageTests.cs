using Microsoft.Playwright;

namespace HubSpotInvoicing.Reports.Browser;

/// <summary>The pages as a browser shows them; what it showed lies in <c>artifacts/screenshots</c>.</summary>
public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Desktop = 1200;
    private const int Telephone = 360;

    private static readonly string Screenshots = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots"));

    public static TheoryData<string> Names =>
        ["report", "stopped", "empty", "plan", "index", "mail", "forecast", "readiness"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_keeps_WCAG_AA_in_the_light(string name) =>
        Assert.Empty(await ComplaintsAsync(name, ColorScheme.Light, Desktop, "light"));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_keeps_WCAG_AA_in_the_dark(string name) =>
        Assert.Empty(await ComplaintsAsync(name, ColorScheme.Dark, Desktop, "dark"));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task On_a_telephone_a_page_keeps_WCAG_AA_and_nobody_scrolls_sideways(string name)
    {
        var page = await ShowAsync(name, ColorScheme.Light, Telephone, "narrow");

        Assert.Empty(await Axe.ComplaintsAsync(page));
        Assert.InRange(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, Telephone);
        await page.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_can_be_printed(string name)
    {
        var page = await ShowAsync(name, ColorScheme.Light, Desktop, "print");

        var print = await page.PdfAsync(new PagePdfOptions
        {
            Format = "A4",
            Path = PathOf($"{name}.pdf"),
        });

        Assert.Equal("%PDF"u8.ToArray(), print[..4]);
        await page.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_browser_has_nothing_to_complain_of_and_fetches_nothing(string name)
    {
        var page = await chromium.OpenAsync(ColorScheme.Light, Desktop);
        var complaints = new List<string>();
        var requests = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);

        await page.GotoAsync(await SaveAsync(name));

        Assert.Empty(complaints);
        Assert.Single(requests);
        await page.CloseAsync();
    }

    private static string PathOf(string name)
    {
        Directory.CreateDirectory(Screenshots);
        return Path.Combine(Screenshots, name);
    }

    private static async Task<string> SaveAsync(string name)
    {
        var path = PathOf($"{name}.html");
        await File.WriteAllTextAsync(path, await Pages.HtmlOfAsync(name), Report.Token);
        return new Uri(path).AbsoluteUri;
    }

    private async Task<IPage> ShowAsync(string name, ColorScheme scheme, int width, string shown)
    {
        var page = await chromium.OpenAsync(scheme, width);
        await page.GotoAsync(await SaveAsync(name));
        await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = PathOf($"{name}-{shown}.png") });
        return page;
    }

    private async Task<IReadOnlyList<string>> ComplaintsAsync(string name, ColorScheme scheme, int width, string shown)
    {
        var page = await ShowAsync(name, scheme, width, shown);
        var complaints = await Axe.ComplaintsAsync(page);
        await page.CloseAsync();
        return complaints;
    }
}
