using System.Text.Json;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Lambda.EndToEnd;

/// <summary>A few companies first, by an event of the real process.</summary>
public sealed class A_canary_on_Lambda(MotoServer moto)
{
    [Fact]
    public async Task Answers_with_the_pages_of_what_it_billed_and_is_no_error()
    {
        await using var cloud = await Cloud.StartAsync(moto);
        var before = cloud.Billed().Count;

        var answer = await cloud.InvokeAsync($$"""{"action":"run","period":"{{Cloud.Period}}","canary":2}""");
        var billed = cloud.Billed().Count - before;
        var rest = await cloud.InvokeAsync(Cloud.PeriodEvent);

        Assert.False(answer.IsError, answer.Body);
        Assert.Equal(
            ("True", "CanaryBilled"), (Json.TextOf(answer.Body, "complete"), Json.TextOf(answer.Body, "stoppedBy")));
        Assert.Equal((2, 2), (billed, Json.CountOf(answer.Body, "invoiced")));
        using var document = JsonDocument.Parse(answer.Body);
        Assert.All(document.RootElement.GetProperty("canary").EnumerateArray(), invoice => Assert.Contains(
            "/record/0-53/", invoice.GetProperty("invoicePage").GetString(), StringComparison.Ordinal));
        Assert.False(rest.IsError, rest.Body);
        Assert.True(Json.CountOf(rest.Body, "already") >= 2, rest.Body);
    }
}
