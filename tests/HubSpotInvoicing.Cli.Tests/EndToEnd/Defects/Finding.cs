using System.Text.Json;
using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Cli.EndToEnd.Defects;

/// <summary>One point of the checklist.</summary>
internal sealed partial record Finding(string Id, string Verdict, string Evidence, string? Fix)
{
    public static Finding Of(JsonElement check) => new(
        check.GetProperty("id").GetString() ?? "",
        check.GetProperty("verdict").GetString() ?? "",
        Left().Replace(check.GetProperty("evidence").GetString() ?? "", "N of "),
        check.GetProperty("fix").GetString());

    /// <summary>How many requests are left depends on which of them HubSpot counts first.</summary>
    [GeneratedRegex("[0-9,]+ of (?=[0-9,]+ requests are left)")]
    private static partial Regex Left();
}
