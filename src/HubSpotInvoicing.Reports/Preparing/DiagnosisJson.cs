using System.Globalization;
using System.Text.Json;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Reports.Foreseeing;

namespace HubSpotInvoicing.Reports.Preparing;

/// <summary>The doctor's checklist for programs, the same whichever host was asked.</summary>
public static class DiagnosisJson
{
    /// <summary>Grows when a field goes or changes its meaning; new fields may come at any time.</summary>
    public const int SchemaVersion = 1;

    /// <summary>One object in UTF-8, indented, ending without a line break.</summary>
    /// <param name="diagnosis">What was found.</param>
    /// <param name="portalId">The HubSpot account, if it could be asked.</param>
    /// <param name="startedAt">When the examination began.</param>
    /// <param name="took">How long it took; written in seconds with three decimals at most.</param>
    public static ReadOnlyMemory<byte> Render(
        Diagnosis diagnosis, long? portalId, DateTimeOffset startedAt, TimeSpan took) => ForesightJson.Render(json =>
    {
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("portalId", portalId?.ToString(CultureInfo.InvariantCulture));
        ForesightJson.WriteTime(json, "startedAt", startedAt);
        json.WriteNumber("seconds", decimal.Round((decimal)took.TotalSeconds, 3));
        json.WriteBoolean("trusted", diagnosis.IsTrusted);
        json.WriteStartObject("counts");
        foreach (var verdict in Enum.GetValues<CheckVerdict>())
        {
            json.WriteNumber(Word(verdict), diagnosis.Count(verdict));
        }

        json.WriteEndObject();
        json.WriteStartArray("checks");
        foreach (var check in diagnosis.Checks)
        {
            Write(json, check);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, Check check)
    {
        json.WriteStartObject();
        json.WriteString("id", check.Id);
        json.WriteString("area", Word(check.Area));
        json.WriteString("verdict", Word(check.Verdict));
        json.WriteString("evidence", check.Evidence);
        json.WriteString("fix", check.Fix);
        json.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
