using System.Text.Json;

namespace HubSpotInvoicing.Cli.EndToEnd.Defects;

/// <summary>What the doctor said, as a machine reads it.</summary>
internal sealed record Findings(IReadOnlyList<Finding> Points, bool IsTrusted, int Exit)
{
    public static Findings Parse(string json, int exit, string folder)
    {
        using var document = JsonDocument.Parse(json.Replace(folder, "FOLDER", StringComparison.Ordinal));
        var points = document.RootElement.GetProperty("checks").EnumerateArray().Select(Finding.Of);
        return new Findings([.. points], document.RootElement.GetProperty("trusted").GetBoolean(), exit);
    }

    public Finding? Find(string point) => Points.FirstOrDefault(p => p.Id == point);

    /// <summary>Everything that is not in order, for a failing test.</summary>
    public override string ToString() =>
        string.Join('\n', Points.Where(p => p.Verdict != "passed").Select(p => $"{p.Verdict} {p.Id}: {p.Evidence}"));
}
