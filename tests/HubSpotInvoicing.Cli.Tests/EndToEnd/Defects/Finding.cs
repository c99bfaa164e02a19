using System.Text.Json;

namespace HubSpotInvoicing.Cli.EndToEnd.Defects;

/// <summary>One point of the checklist.</summary>
internal sealed record Finding(string Id, string Verdict, string Evidence, string? Fix)
{
    public static Finding Of(JsonElement check) => new(
        check.GetProperty("id").GetString() ?? "",
        check.GetProperty("verdict").GetString() ?? "",
        check.GetProperty("evidence").GetString() ?? "",
        check.GetProperty("fix").GetString());
}
