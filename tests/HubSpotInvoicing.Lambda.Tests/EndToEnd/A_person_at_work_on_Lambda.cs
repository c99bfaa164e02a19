using System.Text.Json;
using HubSpotInvoicing.Lambda.Emulation;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Lambda.EndToEnd;

/// <summary>
/// The events by which a person looks, holds, releases, takes back and mails again, to the real process.
/// </summary>
public sealed class A_person_at_work_on_Lambda(MotoServer moto)
{
    private const string By = ",\"by\":\"treasurer\"";

    [Fact]
    public async Task Holds_a_company_and_releases_it_at_exactly_its_amount()
    {
        await using var cloud = await Cloud.StartAsync(moto);
        var member = new LambdaMember(cloud);

        var hold = await member.AskAsync("hold", By + ",\"reason\":\"leaves the association\"");
        var held = await member.BillAsync();
        var wrong = await member.AskAsync("release", By + ",\"amount\":\"1250.01\"");
        var release = await member.AskAsync("release", By + ",\"amount\":\"1250.00\"");
        var billed = await member.BillAsync();

        Assert.Equal($$"""{"mode":"hold","company":"{{member.Id}}","period":"2026-11"}""", hold.Body);
        Assert.Equal((1, 0), (Json.CountOf(held.Body, "held"), Json.CountOf(held.Body, "invoiced")));
        AssertRefused(wrong, "which is not the amount named.");
        Assert.Equal(
            $$"""{"mode":"release","company":"{{member.Id}}","period":"2026-11","currency":"USD","amount":"1250.00"}""",
            release.Body);
        Assert.Equal((1, 1), (Json.CountOf(billed.Body, "invoiced"), member.Mails));
        AssertUnnamed(cloud, hold, wrong, release);
    }

    [Fact]
    public async Task Lists_what_a_run_drafted_and_takes_it_back()
    {
        await using var cloud = await Cloud.StartAsync(moto, null, ("Invoicing__StopAt", "Draft"));
        var member = new LambdaMember(cloud);
        var run = Json.TextOf((await member.BillAsync()).Body, "runId");

        var listed = await cloud.InvokeAsync($$"""{"action":"undo","run":"{{run}}"}""");
        var before = member.Invoices;
        var applied = await cloud.InvokeAsync($$"""{"action":"undo","run":"{{run}}","apply":true{{By}}}""");

        Assert.Equal(("False", "False"), (Json.TextOf(listed.Body, "applied"), Json.TextOf(listed.Body, "complete")));
        Assert.Equal("1", Json.TextOf(listed.Body, "fates", "deletable"));
        Assert.Equal(["draft"], before);
        using var document = JsonDocument.Parse(applied.Body);
        Assert.Equal(
            ["runId", "mode", "applied", "complete", "fates", "invoices"],
            document.RootElement.EnumerateObject().Select(p => p.Name));
        var row = Assert.Single(document.RootElement.GetProperty("invoices").EnumerateArray());
        Assert.Equal(
            (member.Id, "takenBack", "1250.00"),
            (TextOf(row, "company"), TextOf(row, "fate"), TextOf(row, "amount")));
        Assert.Equal("True", Json.TextOf(applied.Body, "complete"));
        Assert.Empty(member.Invoices);
        AssertUnnamed(cloud, listed, applied);
    }

    [Fact]
    public async Task Sees_which_mail_was_refused_and_mails_the_invoice_once_more()
    {
        await using var cloud = await Cloud.StartAsync(moto);
        var member = new LambdaMember(cloud);
        cloud.HubSpot.Switches.SetMailResult(member.Address, "PREVIOUSLY_BOUNCED");
        await member.BillBesideAsync(new LambdaMember(cloud));

        var bad = await cloud.InvokeAsync("""{"action":"delivery","period":"2026-11"}""");
        cloud.HubSpot.Switches.SetMailResult(member.Address, "SENT");
        var sent = await member.AskAsync("resend", By + ",\"reason\":\"address corrected\"");
        var good = await cloud.InvokeAsync("""{"action":"delivery","period":"2026-11"}""");

        Assert.Equal(
            ("2", "1"), (Json.TextOf(bad.Body, "invoices"), Json.TextOf(bad.Body, "mails", "PREVIOUSLY_BOUNCED")));
        using var document = JsonDocument.Parse(bad.Body);
        var care = Assert.Single(document.RootElement.GetProperty("toCorrect").EnumerateArray());
        Assert.Equal(member.Id, TextOf(care, "company"));
        Assert.EndsWith($"/record/0-2/{member.Id}", TextOf(care, "link"), StringComparison.Ordinal);
        Assert.False(sent.IsError, sent.Body);
        Assert.Equal(("True", "SENT"), (Json.TextOf(sent.Body, "complete"), Json.TextOf(sent.Body, "status")));
        Assert.Equal(("2", ""), (Json.TextOf(sent.Body, "mailing"), Json.TextOf(sent.Body, "failure")));
        Assert.Equal(("2", "[]"), (Json.TextOf(good.Body, "mails", "SENT"), Json.TextOf(good.Body, "toCorrect")));
        Assert.Equal(1, member.Mails);
        AssertUnnamed(cloud, bad, sent, good);
    }

    [Fact]
    public async Task Is_told_of_a_mail_that_is_refused_again_by_an_answer_which_AWS_does_not_repeat()
    {
        await using var cloud = await Cloud.StartAsync(moto);
        var member = new LambdaMember(cloud);
        cloud.HubSpot.Switches.SetMailResult(member.Address, "PREVIOUSLY_BOUNCED");
        await member.BillBesideAsync(new LambdaMember(cloud));

        var again = await member.AskAsync("resend", By);

        Assert.False(again.IsError, again.Body);
        Assert.Equal(("False", "2"), (Json.TextOf(again.Body, "complete"), Json.TextOf(again.Body, "mailing")));
        Assert.Contains("PREVIOUSLY_BOUNCED", Json.TextOf(again.Body, "failure", "problem"), StringComparison.Ordinal);
        Assert.NotEmpty(Json.TextOf(again.Body, "failure", "remedy"));
        AssertUnnamed(cloud, again);
    }

    [Fact]
    public async Task Foresees_the_months_ahead_and_nothing_is_billed()
    {
        await using var cloud = await Cloud.StartAsync(moto);
        var planned = await cloud.InvokeAsync("""{"action":"plan","period":"2026-11"}""");

        var forecast = await cloud.InvokeAsync("""{"action":"forecast","months":2,"from":"2026-11"}""");

        Assert.False(forecast.IsError, forecast.Body);
        using var document = JsonDocument.Parse(forecast.Body);
        var result = document.RootElement;
        Assert.Equal(
            ["forecastId", "mode", "currency", "all", "months", "documents"],
            result.EnumerateObject().Select(p => p.Name));
        var months = result.GetProperty("months").EnumerateArray().ToList();
        Assert.Equal(["2026-11", "2026-12"], months.Select(m => TextOf(m, "period")));
        Assert.All(
            ["found", "invoiced", "held", "rejected"],
            name => Assert.Equal(Json.TextOf(planned.Body, "outcomes", name), months[0].GetProperty(name).ToString()));
        Assert.Matches(
            @"^s3://association-billing/lambda-\d+/reports/2026/11/[^/]+/forecast\.html$",
            TextOf(result.GetProperty("documents"), "forecast.html"));
        Assert.DoesNotContain(
            cloud.HubSpot.Traffic.ByEndpoint.Keys, e => e.Contains("create", StringComparison.Ordinal));
        AssertUnnamed(cloud, forecast);
    }

    [Fact]
    public async Task Has_an_amount_explained_without_what_is_personal()
    {
        await using var cloud = await Cloud.StartAsync(moto);
        var member = new LambdaMember(cloud);

        var priced = await member.AskAsync("explain");
        member.Set("membership_type", $"ask {member.Address}");
        var refused = await member.AskAsync("explain");

        Assert.Equal(("explain", member.Id), (Json.TextOf(priced.Body, "mode"), Json.TextOf(priced.Body, "company")));
        Assert.EndsWith("USD 1,250.00 in total.", Json.TextOf(priced.Body, "sentence"), StringComparison.Ordinal);
        Assert.Contains("Total: USD 1,250.00", priced.Body, StringComparison.Ordinal);
        Assert.StartsWith("Not billed for 2026-11:", Json.TextOf(refused.Body, "sentence"), StringComparison.Ordinal);
        Assert.Contains("ask ***", Json.TextOf(refused.Body, "trace"), StringComparison.Ordinal);
        AssertUnnamed(cloud, priced, refused);
    }

    [Theory]
    [InlineData(
        """{"action":"hold","company":"1","period":"2026-11","by":"treasurer"}""",
        "Company 1 does not renew in 2026-11.")]
    [InlineData(
        """{"action":"release","company":"1","period":"2026-11","by":"treasurer","amount":"1.00"}""",
        "Company 1 does not renew")]
    [InlineData("""{"action":"explain","company":"1","period":"2026-11"}""", "Company 1 does not renew in 2026-11.")]
    [InlineData(
        """{"action":"resend","company":"1","period":"2026-11","by":"treasurer"}""", "HubSpot shows no company 1")]
    [InlineData("""{"action":"delivery","period":"2026-11"}""", "has no open invoice of 2026-11.")]
    [InlineData("""{"action":"undo","run":"20261116T120000Z-0000a1"}""", "20261116T120000Z-0000a1")]
    [InlineData("""{"action":"undo","run":"20261116T120000Z-0000a1","apply":true}""", "20261116T120000Z-0000a1")]
    [InlineData("""{"action":"forecast","months":12,"from":"2020-01"}""", "2020-01")]
    public async Task Is_told_why_something_cannot_be_done(string json, string problem)
    {
        await using var cloud = await Cloud.StartAsync(moto);

        var answer = await cloud.InvokeAsync(json);

        AssertRefused(answer, problem);
        AssertUnnamed(cloud, answer);
    }

    private static void AssertRefused(FunctionAnswer answer, string problem)
    {
        Assert.Equal("RunRefusedException", answer.ErrorType);
        Assert.Contains(problem, Json.TextOf(answer.Body, "errorMessage"), StringComparison.Ordinal);
    }

    private static void AssertUnnamed(Cloud cloud, params IReadOnlyList<FunctionAnswer> answers)
    {
        var told = string.Concat(answers.Select(a => a.Body).Append(cloud.Log()));
        Assert.DoesNotContain("treasurer", told, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Member of the test", told, StringComparison.Ordinal);
    }

    private static string TextOf(JsonElement element, string name) => element.GetProperty(name).ToString();
}
