using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>The answer to a batch: results in no promised order, and 207 when some inputs failed.</summary>
internal static class BatchAnswer
{
    public static Reply From(Call call, List<JsonObject> results, IReadOnlyList<JsonObject> errors, int status)
    {
        call.Dice.Shuffle(results);
        var body = new JsonObject
        {
            ["status"] = "COMPLETE",
            ["results"] = new JsonArray([.. results]),
            ["startedAt"] = CrmRecord.Timestamp(call.Now),
            ["completedAt"] = CrmRecord.Timestamp(call.Now),
        };
        if (errors.Count == 0)
        {
            return new Reply(status, body);
        }

        body["numErrors"] = errors.Count;
        body["errors"] = new JsonArray([.. errors]);
        return new Reply(207, body);
    }
}
