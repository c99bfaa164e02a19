using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>The parameters from which the members were generated.</summary>
internal sealed record JournalHeader(int Companies, int Seed, string AnchorPeriod)
{
    public static JournalHeader FromJson(JsonObject json) => new(
        (int?)json["companies"] ?? 0,
        (int?)json["seed"] ?? 0,
        (string?)json["anchorPeriod"] ?? string.Empty);

    public JsonObject ToJson() => new()
    {
        ["companies"] = Companies,
        ["seed"] = Seed,
        ["anchorPeriod"] = AnchorPeriod,
    };
}
