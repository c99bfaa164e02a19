using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Infra.Machine;

/// <summary>A task of the machine failed under this error name.</summary>
public sealed class StateFailedException(string error) : InvalidOperationException($"The task failed: {error}.")
{
    public string Error { get; } = error;

    internal JsonNode Output() => new JsonObject { [nameof(Error)] = Error, ["Cause"] = Message };
}
