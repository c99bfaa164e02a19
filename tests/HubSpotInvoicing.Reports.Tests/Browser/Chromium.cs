using HubSpotInvoicing.Testing.Servers;
using Microsoft.Playwright;

namespace HubSpotInvoicing.Reports.Browser;

/// <summary>A headless browser that a class of tests shares; its tests are skipped where none is on the PATH.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A page in a window of its own.</summary>
    public async Task<IPage> OpenAsync(ColorScheme scheme, int width)
    {
        var shown = await LaunchAsync();
        return await shown.NewPageAsync(new BrowserNewPageOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        gate.Dispose();
    }

    private static string? Find() => Names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private async Task<IBrowser> LaunchAsync()
    {
        var program = Find();
        Tools.SkipWithout(program is null ? Names[0] : null, "the pages are looked at in a browser", "CI", "true");
        await gate.WaitAsync(Report.Token);
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(
                new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Arguments });
        }
        finally
        {
            gate.Release();
        }
    }
}
