using System.Text.Json;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing;

/// <summary>1,000 renewing companies at the limits of a Professional account with 30 ms latency.</summary>
public sealed class A_month_at_Pro_limits
{
    private static readonly EmulatorOptions Account = new()
    {
        Companies = 1000,
        Tier = AccountTier.Pro,
        Latency = TimeSpan.FromMilliseconds(30),
    };

    [Theory]
    [InlineData("None", 0.12)]
    [InlineData("HubSpot", 1.12)]
    public async Task Costs_few_requests_for_each_invoice_and_meets_no_429(string channel, double requestsMax)
    {
        await using var laptop = await Laptop.StartAsync(Account);

        var run = await laptop.RunAsync(("Delivering__Channel", channel), ("HubSpot__Tier", "pro"));

        var file = Directory.EnumerateFiles(laptop.Output, "summary.json", SearchOption.AllDirectories).Single();
        using var summary = JsonDocument.Parse(
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        var invoiced = summary
            .RootElement.GetProperty("outcomes")
            .GetProperty("Invoiced")
            .GetProperty("count")
            .GetInt32();
        Assert.DoesNotContain("error:", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, laptop.HubSpot.Traffic.Throttled);
        Assert.InRange(invoiced, 800, 1000);
        Assert.InRange((double)laptop.HubSpot.Traffic.Calls / invoiced, 0, requestsMax);
    }
}
