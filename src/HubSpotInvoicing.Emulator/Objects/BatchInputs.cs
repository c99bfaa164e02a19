using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>The inputs of a batch call, within HubSpot's limit.</summary>
internal static class BatchInputs
{
    public const int ObjectsMax = 100;

    public static IReadOnlyList<JsonObject> Read(JsonObject body, int max)
    {
        var inputs = body.Objects("inputs");
        return inputs.Count switch
        {
            0 => throw Refusal.Invalid("\"inputs\" must not be empty").ToException(),
            var count when count > max => throw Refusal.Invalid(
                $"The maximum number of inputs in a batch request is {max}, found {count}").ToException(),
            _ => inputs,
        };
    }

    public static void RefuseDuplicates(IReadOnlyList<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!seen.Add(id))
            {
                throw Refusal.Invalid($"Duplicate IDs found in batch input: [{id}]. IDs must be unique").ToException();
            }
        }
    }

    public static IReadOnlyList<string> ReadIds(IReadOnlyList<JsonObject> inputs) => [.. inputs.Select(input =>
    {
        input.OnlyKnows("id");
        return input.RequiredText("id");
    })];
}
