using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>The parameters from which the members were generated.</summary>
internal sealed record JournalHeader(int Companies, int Seed, string AnchorPeriod, MembershipEdges Edges)
{
    public static JournalHeader FromJson(JsonObject json) => new(
        (int?)json["companies"] ?? 0,
        (int?)json["seed"] ?? 0,
        (string?)json["anchorPeriod"] ?? string.Empty,
        Enum.TryParse<MembershipEdges>((string?)json["edges"], out var edges) ? edges : MembershipEdges.All);

    public JsonObject ToJson() => new()
    {
        ["companies"] = Companies,
        ["seed"] = Seed,
        ["anchorPeriod"] = AnchorPeriod,
        ["edges"] = Edges.ToString(),
    };
}
