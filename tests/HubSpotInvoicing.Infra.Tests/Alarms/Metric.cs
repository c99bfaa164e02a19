using System.Text.Json.Nodes;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Alarms;

/// <summary>A metric as an alarm or a dashboard names it.</summary>
internal sealed record Metric(string Namespace, string Name, string Dimensions)
{
    private const string Ours = "HubSpotInvoicing";

    private static readonly HashSet<string> OfAws =
    [
        "AWS/Lambda Errors [FunctionName={Invoicer}]",
        "AWS/Lambda Throttles [FunctionName={Invoicer}]",
        "AWS/Lambda Duration [FunctionName={Invoicer}]",
        "AWS/SQS ApproximateNumberOfMessagesVisible [QueueName={DeadLetters.QueueName}]",
    ];

    /// <summary>Whether the product or AWS emits it, under these dimensions.</summary>
    public bool IsKnown => Namespace is Ours
        ? Dimensions is "Stage=test" && Awaited.Metrics.Contains(Name)
        : OfAws.Contains(ToString());

    public static Metric Of(JsonNode node) => new(
        node.Text("Namespace"),
        node.Text("MetricName"),
        string.Join(',', node.Member("Dimensions").Items().Select(d => $"{d.Text("Name")}={d.Text("Value")}")));

    public override string ToString() => $"{Namespace} {Name} [{Dimensions}]";
}
