using System.Text.Json;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Lambda.EndToEnd;

public sealed class A_readiness_letter_on_Lambda(MotoServer moto)
{
    [Fact]
    public async Task Is_written_to_the_bucket_and_answered_without_a_member()
    {
        await using var cloud = await Cloud.StartAsync(moto);

        var answer = await cloud.InvokeAsync("""{"action":"readiness","period":"2026-11"}""");

        Assert.False(answer.IsError, answer.Body);
        using var document = JsonDocument.Parse(answer.Body);
        var result = document.RootElement;
        Assert.Equal(
            ["letterId", "mode", "period", "cases", "mailed", "documents"],
            result.EnumerateObject().Select(p => p.Name));
        Assert.InRange(result.GetProperty("cases").GetInt32(), 1, 60);
        Assert.False(result.GetProperty("mailed").GetBoolean());
        Assert.Matches(
            @"^s3://association-billing/lambda-\d+/reports/2026/11/[^/]+/readiness\.html$",
            result.GetProperty("documents").GetProperty("readiness.html").GetString());
        Assert.DoesNotContain("Edge", answer.Body, StringComparison.Ordinal);
        Assert.Empty(cloud.Mails);
        Assert.DoesNotContain(
            cloud.HubSpot.Traffic.ByEndpoint.Keys, e => e.Contains("create", StringComparison.Ordinal));
    }
}
