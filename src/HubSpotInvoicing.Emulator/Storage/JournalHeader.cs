using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>The parameters from which the members were generated.</summary>
internal sealed record JournalHeader(int Companies, int Seed, string AnchorPeriod, MembershipEdges Edges)
{
    /// <summary>The sum of the snapshot that is served instead of generated members; absent without one.</summary>
    public string? Data { get; init; }

    /// <summary>Whether the account began without anything of its own.</summary>
    public bool Bare { get; init; }

    public static JournalHeader FromJson(JsonObject json) => new(
        (int?)json["companies"] ?? 0,
        (int?)json["seed"] ?? 0,
        (string?)json["anchorPeriod"] ?? string.Empty,
        Enum.TryParse<MembershipEdges>((string?)json["edges"], out var edges) ? edges : MembershipEdges.All)
    {
        Data = (string?)json["data"],
        Bare = (bool?)json["bare"] ?? false,
    };

    public JsonObject ToJson()
    {
        var json = new JsonObject();
        if (Data is not null)
        {
            json["data"] = Data;
        }

        if (Bare)
        {
            json["bare"] = true;
        }

        json["companies"] = Companies;
        json["seed"] = Seed;
        json["anchorPeriod"] = AnchorPeriod;
        json["edges"] = Edges.ToString();
        return json;
    }
}
