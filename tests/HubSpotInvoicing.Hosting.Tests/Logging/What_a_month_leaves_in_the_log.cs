using System.Text.Json;
using HubSpotInvoicing.Emulator;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting.Logging;

public sealed class What_a_month_leaves_in_the_log
{
    private const string Telltale = "telltale";

    private static readonly int[] Calls = [7001, 7002];

    [Fact]
    public async Task Is_no_secret_and_nothing_of_a_member_whatever_goes_wrong()
    {
        await using var month = await LoggedMonth.StartAsync();
        AddMembers(month);
        await using var talkative = new TalkativeServer(
            month.HubSpot.BaseAddress, "Pat Telltale <telltale@member.test>");
        talkative.Answer("contacts/batch/read", 500, TalkativeServer.Broken);
        talkative.Answer("invoices/batch/create", 400, TalkativeServer.Broken);
        talkative.Answer("single-email/send", 500, 400, 401);
        talkative.Answer("companies/batch/update", 403);

        await month.RunAsync(talkative.Address);

        // Which of the later ones is met depends on what stops the run first.
        Assert.Superset(new HashSet<int> { 0, 400, 500 }, talkative.Met.ToHashSet());
        Assert.Contains("VALIDATION_ERROR", month.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(Telltale, month.Log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(month.HubSpot.World.Mails.Select(m => m.To), month.Log.Contains);
    }

    [Fact]
    public async Task Names_each_call_exactly_once()
    {
        await using var month = await LoggedMonth.StartAsync();
        AddMembers(month);
        month.HubSpot.Faults
            .When(IsTo("line_items/batch/upsert"), Fault.Status(503, FaultMoment.AfterCommit))
            .When(IsTo("invoices/batch/update"), Fault.Reset(FaultMoment.AfterCommit))
            .When(IsTo("contacts/batch/read"), Fault.Truncated());

        var result = await month.RunAsync();

        var logged = month.Events.Where(e => Calls.Contains(e.GetProperty("eventId").GetInt32())).ToList();
        Assert.Equal(month.HubSpot.Traffic.Calls, logged.Count);
        Assert.Equal(
            month.HubSpot.Traffic.Requests.Select(r => $"{r.Method} {Open(r.Template)} {Status(r.Status)}").Order(),
            logged.Select(e => $"{Text(e, "method")} {Open(Text(e, "template"))} {Status(e)}").Order());
        Assert.All(
            logged,
            e => Assert.Equal(result.Summary.Run.ToString(), e.GetProperty("scope").GetProperty("runId").GetString()));
    }

    [Fact]
    public async Task Says_what_was_read_and_written_and_how_much()
    {
        await using var month = await LoggedMonth.StartAsync();
        AddMembers(month);

        await month.RunAsync();

        var trail = month.Events
            .Where(e => e.GetProperty("eventId").GetInt32() == 7001)
            .Select(e => $"{Text(e, "access")} {Text(e, "count")} {Text(e, "records")}")
            .ToList();
        Assert.Contains("read 5 companies", trail);
        Assert.Contains("read 5 associations of companies to contacts", trail);
        Assert.Contains("read 5 contacts", trail);
        Assert.Contains("wrote 4 invoices", trail);
        Assert.Contains("wrote 4 companies", trail);
        Assert.Equal(4, trail.Count(t => t == "wrote 1 mails"));
    }

    [Fact]
    public async Task Shows_the_steps_of_each_calculation_to_whoever_asks_for_them()
    {
        await using var month = await LoggedMonth.StartAsync();
        AddMembers(month);

        await month.RunAsync();

        var steps = month.Events.Where(e => Text(e, "companyId").Length > 0).ToList();
        Assert.Equal(5, steps.Count);
        Assert.All(steps, e => Assert.Equal("Debug", e.GetProperty("level").GetString()));
        Assert.Equal(4, steps.Count(e => Text(e, "total") == "USD 1,250.00"));
        Assert.Equal("UnknownMembershipType", Text(steps.Single(e => Text(e, "reasons").Length > 0), "reasons"));
    }

    [Fact]
    public async Task Keeps_the_steps_of_calculations_to_itself_unless_somebody_asks()
    {
        await using var month = await LoggedMonth.StartAsync(LogLevel.Information);
        AddMembers(month);

        await month.RunAsync();

        Assert.NotEmpty(month.Events);
        Assert.DoesNotContain(month.Events, e => Text(e, "companyId").Length > 0);
    }

    private static void AddMembers(LoggedMonth month)
    {
        for (var member = 1; member <= 4; member++)
        {
            month.Add($"Telltale Tools No. {member}", "Service Provider", $"telltale{member}@member.test");
        }

        month.Add("Telltale Trading", "Telltale's own type", "other-telltale@member.test");
    }

    private static Func<RecordedRequest, bool> IsTo(string path) =>
        call => call.Template.EndsWith(path, StringComparison.Ordinal);

    private static string Text(JsonElement line, string field) =>
        line.GetProperty("fields").TryGetProperty(field, out var value) ? value.ToString() : "";

    private static string Open(string template) =>
        string.Join('/', template.Split('/').Select(part => part is "2026-09" or ['{', ..] ? "{}" : part));

    private static string Status(int status) => status > 0 ? $"{status}" : "none";

    private static string Status(JsonElement line) => Text(line, "status") is { Length: > 0 } status ? status : "none";
}
