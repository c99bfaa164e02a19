using System.Text.Json.Nodes;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Machine;

/// <summary>The machine of the template over a function that answers what the test says.</summary>
internal sealed class LongRun(Func<int, JsonNode> answer)
{
    private readonly List<JsonNode> events = [];
    private readonly List<JsonNode> deadLetters = [];

    /// <summary>What the function was given, once for each attempt.</summary>
    public IReadOnlyList<JsonNode> Events => events;

    public IReadOnlyList<JsonNode> DeadLetters => deadLetters;

    /// <summary>What the function answers.</summary>
    public static JsonNode Result(bool isComplete, StopReason? stoppedBy = null) => new JsonObject
    {
        ["runId"] = "run-a",
        ["complete"] = isComplete,
        ["stoppedBy"] = stoppedBy?.ToString(),
        ["report"] = "s3://bucket/reports/2026/11/run-a/report.html",
    };

    public Execution Run(string input = """{"action":"run"}""") =>
        new StateMachine(Definition(), Perform).Run(Json.Parse(input));

    private static JsonNode Definition() =>
        Template.With(("LongRuns", "yes")).Properties("LongRun").Member("Definition");

    private JsonObject Perform(string resource, JsonNode parameters)
    {
        switch (resource)
        {
            case "arn:aws:states:::lambda:invoke":
                Assert.Equal("${Invoicer}", parameters.Text("FunctionName"));
                events.Add(parameters.Member("Payload"));
                return new JsonObject { ["StatusCode"] = 200, ["Payload"] = answer(events.Count) };
            case "arn:aws:states:::sqs:sendMessage":
                Assert.Equal("${DeadLetters}", parameters.Text("QueueUrl"));
                deadLetters.Add(parameters.Member("MessageBody"));
                return new JsonObject { ["MessageId"] = "1" };
            default:
                throw new NotSupportedException(resource);
        }
    }
}
