using HubSpotInvoicing.Testing;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting.Logging;

public sealed partial class JsonLineTests : IDisposable
{
    private readonly StringWriter lines = new();
    private readonly ILoggerFactory factory;
    private readonly ILogger log;

    public JsonLineTests()
    {
        var time = new FakeTime(new DateTimeOffset(2026, 11, 25, 6, 0, 1, 234, TimeSpan.Zero));
        factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddJsonLines(lines, time));
        log = factory.CreateLogger("Invoicing");
    }

    public void Dispose()
    {
        factory.Dispose();
        lines.Dispose();
    }

    [Fact]
    public void An_event_is_one_line_with_its_fields_and_all_that_it_belongs_to()
    {
        using (log.BeginRequest("request-1"))
        using (log.BeginRun(RunId.Parse("run-a")))
        {
            Counted(log, 3, "née \"x\"\n", null);
        }

        Assert.Equal(
            """
            {"timestamp":"2026-11-25T06:00:01.234Z","level":"Information","eventId":99,"event":"Counted","category":"Invoicing",
            "message":"3 of née \"x\"\n and (null)","fields":{"count":3,"what":"née \"x\"\n","nothing":null},
            "scope":{"requestId":"request-1","runId":"run-a"}}
            """.ReplaceLineEndings("") + "\n",
            lines.ToString());
    }

    [Fact]
    public void Of_an_exception_the_sentence_is_not_told()
    {
        Broke(log, new InvalidOperationException("outer telltale", new IOException("inner telltale")));

        Assert.Contains("System.InvalidOperationException", lines.ToString(), StringComparison.Ordinal);
        Assert.Contains("System.IO.IOException", lines.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("telltale", lines.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_over_is_not_told_any_more()
    {
        log.BeginRun(RunId.Parse("run-a"))?.Dispose();

        Counted(log, 1, "x", "y");

        Assert.Contains("\"scope\":{}", lines.ToString(), StringComparison.Ordinal);
    }

    [LoggerMessage(99, LogLevel.Information, "{Count} of {What} and {Nothing}")]
    private static partial void Counted(ILogger log, int count, string what, string? nothing);

    [LoggerMessage(98, LogLevel.Error, "It broke.")]
    private static partial void Broke(ILogger log, Exception fault);
}
