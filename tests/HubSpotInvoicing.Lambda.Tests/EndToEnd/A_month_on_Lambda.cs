using System.Text.Json;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Lambda.EndToEnd;

/// <summary>Events as they come from schedules, consoles and people, to the real process.</summary>
public sealed class A_month_on_Lambda(MotoServer moto)
{
    private const string Scheduled =
        """
        {"version":"0","id":"53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa","detail-type":"Scheduled Event","source":"aws.events",
         "account":"123456789012","time":"2026-11-25T11:00:00Z","region":"us-east-1","resources":[],
         "detail":{"period":"2026-11"}}
        """;

    [Fact]
    public async Task Is_billed_by_the_schedules_event_and_only_once()
    {
        await using var cloud = await Cloud.StartAsync(moto);

        var first = await cloud.SendAsync(Scheduled);
        var billed = cloud.Billed();
        var second = await cloud.SendAsync(Scheduled);

        Assert.True(first.Succeeded, first.Attempts[^1].Body);
        Assert.Equal(billed.Count(b => b.Contains("mails=1", StringComparison.Ordinal)), cloud.Mails.Count);
        Assert.InRange(cloud.Mails.Count, 30, 60);
        Assert.Equal(billed, cloud.Billed());
        Assert.Equal(0, Json.CountOf(second.Attempts[^1].Body, "invoiced"));
        Assert.Equal(1, cloud.Process.Starts);
    }

    [Fact]
    public async Task Is_answered_with_counts_and_money_and_the_reports_address()
    {
        await using var cloud = await Cloud.StartAsync(moto);

        var answer = await cloud.InvokeAsync(Cloud.PeriodEvent);

        Assert.False(answer.IsError, answer.Body);
        using var document = JsonDocument.Parse(answer.Body);
        var result = document.RootElement;
        var outcomes = result.GetProperty("outcomes").EnumerateObject().ToDictionary(o => o.Name, o => o.Value);
        Assert.Equal(
            ["runId", "mode", "period", "complete", "stoppedBy", "currency", "outcomes", "report", "documents"],
            result.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ["found", "invoiced", "already", "held", "rejected", "failed", "inDoubt", "notReached"], outcomes.Keys);
        Assert.Equal(cloud.Mails.Count, outcomes["invoiced"].GetProperty("count").GetInt32());
        Assert.Equal(
            outcomes["found"].GetProperty("count").GetInt32(),
            outcomes.Where(o => o.Key != "found").Sum(o => o.Value.GetProperty("count").GetInt32()));
        Assert.Equal("run", result.GetProperty("mode").GetString());
        Assert.True(result.GetProperty("complete").GetBoolean());
        Assert.Matches(@"^\d+\.\d\d$", outcomes["invoiced"].GetProperty("amount").GetString());
        Assert.Matches(
            @"^s3://association-billing/lambda-\d+/reports/2026/11/[^/]+/report\.html$",
            result.GetProperty("report").GetString());
        Assert.DoesNotContain('@', answer.Body);
    }

    [Theory]
    [InlineData("""{"period":"2026-11","dryRun":true}""")]
    [InlineData("""{"period":"2026-11","action":"plan"}""")]
    public async Task Is_only_planned_when_the_event_says_so(string json)
    {
        await using var cloud = await Cloud.StartAsync(moto);

        var answer = await cloud.InvokeAsync(json);

        Assert.Equal("plan", Json.TextOf(answer.Body, "mode"));
        Assert.InRange(Json.CountOf(answer.Body, "invoiced"), 30, 60);
        Assert.Empty(cloud.Mails);
        Assert.DoesNotContain(
            cloud.HubSpot.Traffic.ByEndpoint.Keys, e => e.Contains("create", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_planned_approved_and_applied_by_three_events()
    {
        await using var cloud = await Cloud.StartAsync(moto);
        var before = cloud.Billed();
        var planned = await cloud.InvokeAsync("""{"action":"plan","period":"2026-11"}""");
        var hash = Json.TextOf(planned.Body, "planHash");

        var early = await cloud.InvokeAsync($$"""{"action":"apply","plan":"{{hash}}"}""");
        var approved = await cloud.InvokeAsync($$"""{"action":"approve","plan":"{{hash}}","by":"treasurer"}""");
        var billedByApproval = cloud.Billed();
        var applied = await cloud.InvokeAsync($$"""{"action":"apply","plan":"{{hash}}"}""");

        Assert.Contains($"Plan {hash} is not approved.", early.Body, StringComparison.Ordinal);
        Assert.Equal(("approve", hash), (Json.TextOf(approved.Body, "mode"), Json.TextOf(approved.Body, "planHash")));
        Assert.DoesNotContain("treasurer", approved.Body + cloud.Log(), StringComparison.Ordinal);
        Assert.Equal(before, billedByApproval);
        Assert.False(applied.IsError, applied.Body);
        Assert.Equal(hash, Json.TextOf(applied.Body, "planHash"));
        Assert.Equal(Json.CountOf(planned.Body, "invoiced"), Json.CountOf(applied.Body, "invoiced"));
        Assert.InRange(cloud.Billed().Count, 30, 60);
    }

    [Fact]
    public async Task Is_billed_for_the_companies_that_the_event_names_and_no_other()
    {
        await using var cloud = await Cloud.StartAsync(moto);
        await cloud.InvokeAsync("""{"period":"2026-11","types":["service-provider"]}""");
        var first = cloud.HubSpot.World.Invoices.First(i => cloud.Mails.Any(m => m.SendId == i.Key));

        await using var other = await Cloud.StartAsync(moto);
        var answer = await other.InvokeAsync(
            $$"""{"period":"2026-11","companies":["{{first.CompanyIds.Single()}}"]}""");

        Assert.Equal(1, Json.CountOf(answer.Body, "found"));
        Assert.Equal(first.Key, Assert.Single(other.Mails).SendId);
    }

    [Theory]
    [InlineData("""{"perod":"2026-11"}""", "'perod' is no field of an event (did you mean period?)")]
    [InlineData("""{"period":"november"}""", "'period' is \"november\"; expected a month written yyyy-MM")]
    [InlineData("""{"types":["Distributer"]}""", "'types': the price book has no membership type 'Distributer'.")]
    public async Task Is_not_begun_by_a_wrong_event(string json, string complaint)
    {
        await using var cloud = await Cloud.StartAsync(moto);

        var fate = await cloud.SendAsync(json);

        Assert.All(fate.Attempts, a => Assert.Equal("WrongEventException", a.ErrorType));
        Assert.Contains(complaint, Json.TextOf(fate.Attempts[^1].Body, "errorMessage"), StringComparison.Ordinal);
        Assert.Equal(fate.RequestId, Assert.Single(cloud.Lambda.DeadLetters).RequestId);
        Assert.Equal(0, cloud.HubSpot.Traffic.Calls);
    }

    [Theory]
    [InlineData("Invoicing__TermsDayz", "30", "Unknown setting Invoicing:TermsDayz")]
    [InlineData("HubSpot__AccessToken", "", "There is no HubSpot access token.")]
    [InlineData("Delivering__Channel", "File", "Delivering:Channel is File")]
    [InlineData("Pricing__Book", "nowhere.json", "The price book 'nowhere.json' cannot be read")]
    public async Task Is_refused_and_ends_the_process_when_a_setting_is_wrong(
        string name, string value, string complaint)
    {
        await using var cloud = await Cloud.StartAsync(moto, null, (name, value));

        var answer = await cloud.InvokeAsync(Cloud.PeriodEvent);

        Assert.Equal("RunRefusedException", answer.ErrorType);
        Assert.Contains(complaint, Json.TextOf(answer.Body, "errorMessage"), StringComparison.Ordinal);
        Assert.Equal(1, cloud.Process.ExitCode);
        Assert.Equal(0, cloud.HubSpot.Traffic.Calls);
    }

    [Fact]
    public async Task Is_refused_with_words_and_without_the_token_when_HubSpot_does_not_take_it()
    {
        await using var cloud = await Cloud.StartAsync(moto, null, ("HubSpot__AccessToken", "pat-wrong-secret"));

        var answer = await cloud.InvokeAsync(Cloud.PeriodEvent);

        Assert.Equal("RunRefusedException", answer.ErrorType);
        Assert.DoesNotContain("pat-wrong-secret", answer.Body + cloud.Log(), StringComparison.Ordinal);
        Assert.Empty(cloud.Mails);
    }
}
