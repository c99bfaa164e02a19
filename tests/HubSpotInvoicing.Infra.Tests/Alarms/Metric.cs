using System.Text.Json.Nodes;
using HubSpotInvoicing.Aws.Metrics;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Alarms;

/// <summary>A metric as an alarm or a dashboard names it.</summary>
internal sealed record Metric(string Namespace, string Name, string Dimensions)
{
    private static readonly HashSet<string> OfAws =
    [
        "AWS/Lambda Errors [FunctionName={Invoicer}]",
        "AWS/Lambda Throttles [FunctionName={Invoicer}]",
        "AWS/Lambda Duration [FunctionName={Invoicer}]",
        "AWS/SQS ApproximateNumberOfMessagesVisible [QueueName={DeadLetters.QueueName}]",
    ];

    /// <summary>Whether the product or AWS emits it, under these dimensions.</summary>
    public bool IsKnown => Namespace == MetricNames.Namespace
        ? Dimensions is "Stage=test" && MetricNames.ByStage.Any(m => m.Name == Name)
        : OfAws.Contains(ToString());

    public static Metric Of(JsonNode node) => new(
        node.Text("Namespace"),
        node.Text("MetricName"),
        string.Join(',', node.Member("Dimensions").Items().Select(d => $"{d.Text("Name")}={d.Text("Value")}")));

    public override string ToString() => $"{Namespace} {Name} [{Dimensions}]";
}
