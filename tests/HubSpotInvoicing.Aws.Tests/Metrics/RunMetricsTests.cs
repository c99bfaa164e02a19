using System.Text.Json.Nodes;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;
using HubSpotInvoicing.Testing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws.Metrics;

public sealed class RunMetricsTests : IDisposable
{
    private static readonly Currency Usd = Currency.Parse("USD");
    private static readonly JsonNode Schema =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Metrics", "emf.schema.json")))
        ?? new JsonObject();

    private readonly StringWriter output = new();
    private readonly FakeTime clock = new();
    private readonly RunMetrics metrics;

    public RunMetricsTests() => metrics = new RunMetrics(
        new EmbeddedMetrics(output, clock),
        Options.Create(new AwsOptions { Stage = "test" }),
        PriceBook.Shipped(MembershipCalculators.Standard),
        () => 123_456_789);

    public void Dispose() => output.Dispose();

    [Fact]
    public void Every_line_keeps_to_the_schema_of_the_format()
    {
        metrics.Tell(Result(Rows));
        metrics.TellBroken();

        Assert.Equal(5, Lines.Count);
        Assert.All(Lines, line => Assert.Empty(JsonRules.Broken(line, Schema)));
        Assert.All(
            Lines,
            line =>
                Assert.All(
                    Directive(line)["Metrics"]?.AsArray() ?? [],
                    m => Assert.NotNull(line[m?["Name"]?.GetValue<string>() ?? ""])));
        Assert.All(
            Lines,
            line =>
                Assert.Equal(clock.GetUtcNow().ToUnixTimeMilliseconds(), line["_aws"]?["Timestamp"]?.GetValue<long>()));
    }

    [Fact]
    public void The_schema_would_notice()
    {
        metrics.TellBroken();
        var line = Lines[0];
        Directive(line)["Metrics"]?.AsArray().Add(JsonNode.Parse("""{"Name":"","Unit":"Pounds"}"""));
        Directive(line)["Dimensions"] = new JsonArray();

        Assert.Equal(3, JsonRules.Broken(line, Schema).Count);
    }

    [Fact]
    public void Everything_in_the_catalog_is_emitted_with_its_unit_and_nothing_else()
    {
        metrics.Tell(Result(Rows));
        metrics.TellBroken();

        Assert.Equal(
            MetricNames.ByStage.Select(m => $"{m.Name} {m.Unit}").Order(), Emitted("Stage").Distinct().Order());
        Assert.Equal(
            MetricNames.ByType.Select(m => $"{m.Name} {m.Unit}").Order(),
            Emitted("Stage,MembershipType").Distinct().Order());
    }

    [Fact]
    public void A_run_is_told_with_counts_money_and_costs()
    {
        metrics.Tell(Result(Rows));

        Assert.Equal(
            """
            {"Stage":"test","RunId":"run-a","Period":"2026-11","RunFinished":1,"RunIncomplete":0,"CompaniesFound":5,
            "Invoiced":2,"AlreadyInvoiced":0,"Held":0,"Rejected":2,"Failed":1,"InDoubt":0,"NotReached":0,"Missed":0,
            "InvoicedAmount":2250.5,"BouncedMails":0,"FailedPercent":20,"Requests":3,"Retries":1,"RateLimited":2,"CircuitOpenSeconds":120,
            "DailyQuotaUsedPercent":25,"DailyQuotaLeft":750,"LedgerAppends":7,"Duration":90,"MemoryPeak":123.5}
            """.ReplaceLineEndings(""),
            Values(Lines[0]));
    }

    [Fact]
    public void A_type_that_nobody_prices_counts_as_other()
    {
        metrics.Tell(Result(Rows));

        Assert.Equal(
            ["(none) 1 0", "(other) 1 0", "Distributor 3 2250.5"],
            Lines
                .Skip(1)
                .Select(l => $"{l["MembershipType"]} {l["CompaniesFound"]} {l["InvoicedAmount"]}")
                .Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Pat", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_found_nobody_is_a_heartbeat_too()
    {
        metrics.Tell(Result([]));

        Assert.Equal(1, Lines[0]["RunFinished"]?.GetValue<int>());
        Assert.Equal(0, Lines[0]["FailedPercent"]?.GetValue<int>());
        Assert.Single(Lines);
    }

    [Fact]
    public void A_run_that_stopped_is_incomplete_and_has_a_heartbeat()
    {
        metrics.Tell(Result(Rows, stoppedBy: StopReason.DailyQuota));

        Assert.Equal(1, Lines[0]["RunFinished"]?.GetValue<int>());
        Assert.Equal(1, Lines[0]["RunIncomplete"]?.GetValue<int>());
    }

    [Fact]
    public void A_run_without_a_report_has_no_heartbeat()
    {
        metrics.TellBroken();

        Assert.Equal("""{"Stage":"test","RunIncomplete":1}""", Values(Lines[0]));
    }

    [Fact]
    public void A_plan_is_no_heartbeat()
    {
        metrics.Tell(Result(Rows, mode: RunMode.Plan));

        Assert.Empty(output.ToString());
    }

    [Fact]
    public void A_quota_that_HubSpot_does_not_tell_is_not_made_up()
    {
        metrics.Tell(Result(Rows, quota: null));

        Assert.Null(Lines[0]["DailyQuotaLeft"]);
        Assert.Null(Lines[0]["DailyQuotaUsedPercent"]);
    }

    [Fact]
    public void Letters_that_CloudWatch_does_not_take_leave_a_mark()
    {
        new EmbeddedMetrics(output, clock).Write(
            [new("Stage", "zürich\n")], [new MetricValue(MetricNames.RunFinished, 1)], []);

        Assert.Equal("z?rich?", Lines[0]["Stage"]?.GetValue<string>());
    }

    private static IReadOnlyList<ReportRow> Rows =>
    [
        Row(1, Outcome.Invoiced, "Distributor", 1000.25m),
        Row(2, Outcome.Invoiced, "Distributor", 1250.25m),
        Row(3, Outcome.Failed, "Distributor", 10m),
        Row(4, Outcome.Rejected, "Pat's own type", null),
        Row(5, Outcome.Rejected, null, null),
    ];

    private IReadOnlyList<JsonNode> Lines =>
    [
        .. output
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonNode.Parse(l) ?? new JsonObject()),
    ];

    private IEnumerable<string> Emitted(string dimensions) =>
        Lines
            .Where(l =>
                string.Join(',', (Directive(l)["Dimensions"]?[0]?.AsArray() ?? []).Select(d => d?.ToString()))
                == dimensions)
            .SelectMany(l => Directive(l)["Metrics"]?.AsArray() ?? [])
            .Select(m => $"{m?["Name"]} {m?["Unit"]}");

    private static JsonNode Directive(JsonNode line) => line["_aws"]?["CloudWatchMetrics"]?[0] ?? new JsonObject();

    private static string Values(JsonNode line)
    {
        line.AsObject().Remove("_aws");
        return line.ToJsonString();
    }

    private static ReportRow Row(long company, Outcome outcome, string? type, decimal? amount) => new()
    {
        Key = new InvoiceKey(CompanyId.Of(company), BillingPeriod.Parse("2026-11")),
        Run = RunId.Parse("run-a"),
        Outcome = outcome,
        MembershipType = type,
        Amount = amount is { } money ? Money.Exactly(money, Usd) : null,
        CompanyLink = "",
    };

    private static RunResult Result(
        IReadOnlyList<ReportRow> rows, RunMode mode = RunMode.Run, StopReason? stoppedBy = null) =>
        Result(rows, new DailyQuota(1000, 750), mode, stoppedBy);

    private static RunResult Result(
        IReadOnlyList<ReportRow> rows, DailyQuota? quota, RunMode mode = RunMode.Run, StopReason? stoppedBy = null)
    {
        var totals = new RunTotals(Usd);
        rows.ToList().ForEach(totals.Add);
        return new RunResult(
            new RunSummary
            {
                Run = RunId.Parse("run-a"),
                Period = BillingPeriod.Parse("2026-11"),
                StartedAt = DateTimeOffset.UnixEpoch,
                FinishedAt = DateTimeOffset.UnixEpoch.AddSeconds(90),
                PortalId = 1,
                TimeZone = "UTC",
                Currency = Usd,
                BookDate = new DateOnly(2026, 1, 1),
                Mode = mode,
                Totals = totals,
                Requests = new RequestUsage(new Dictionary<string, long> { ["GET /x"] = 3 }, 1, 2)
                {
                    CircuitOpen = TimeSpan.FromMinutes(2),
                    Daily = quota,
                },
                LedgerAppends = 7,
                StoppedBy = stoppedBy,
            },
            new Dictionary<string, string>());
    }
}
