using System.Globalization;
using System.Text.Json;

namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>
/// Reads what <see cref="FindingsWriter"/> wrote, and nothing else: a field, name or value that is not known refuses
/// all.
/// </summary>
internal static class FindingsReader
{
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The first format, which did not keep on what something was seen.</summary>
    private const int FormatWithoutOn = 1;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="InvalidDataException">
    /// It is not a findings file of this format; the message says where.
    /// </exception>
    public static AccountFindings Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            return ReadAll(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"it is damaged ({fault.Message.TrimEnd('.')}).", fault);
        }
    }

    private static AccountFindings ReadAll(JsonElement root)
    {
        OnlyHas(root, "format", "portal", "apiVersion", "productVersion", "findings", "probes");
        var format = Member(root, "format").GetInt32();
        if (format is not (FormatWithoutOn or FindingsWriter.Format))
        {
            throw new FormatException("another version of the program wrote it");
        }

        var findings = Member(root, "findings").EnumerateArray().Select(json => ReadFinding(json, format)).ToList();
        return findings.DistinctBy(f => f.Question).Count() == findings.Count
            ? new AccountFindings
            {
                PortalId = Member(root, "portal").GetInt64(),
                ApiVersion = Text(root, "apiVersion"),
                ProductVersion = Text(root, "productVersion"),
                Findings = findings,
                Probes = [.. Member(root, "probes").EnumerateArray().Select(ReadProbe)],
            }
            : throw new FormatException("it answers a question twice");
    }

    private static Finding ReadFinding(JsonElement json, int format)
    {
        OnlyHas(json, format == FormatWithoutOn ? ["name", "value", "seen"] : ["name", "value", "seen", "on"]);
        var question = Questions.Find(Text(json, "name"))
            ?? throw new FormatException($"nobody knows the finding '{Text(json, "name")}'");
        var answer = question.AnswerOf(Text(json, "value"))
            ?? throw new FormatException($"'{Text(json, "value")}' is no answer to {question.Name}");
        return new Finding(question, answer, Instant(json, "seen"))
        {
            On = json.TryGetProperty("on", out _) ? NameIn(json, question) : null,
        };
    }

    private static string NameIn(JsonElement json, Question question) =>
        Text(json, "on") is { Length: > 0 } name && NamedSubjects.SubjectOf(question) != Subject.Account
            ? name
            : throw new FormatException($"{question.Name} is seen on nothing of that kind");

    private static OpenProbe ReadProbe(JsonElement json)
    {
        OnlyHas(json, "name", "since", "invoices");
        return new OpenProbe(
            RunId.Parse(Text(json, "name")),
            Instant(json, "since"),
            [.. Member(json, "invoices").EnumerateArray().Select(IdOf)]);
    }

    private static string IdOf(JsonElement json) =>
        json.GetString() is { Length: > 0 and <= 20 } id && id.All(char.IsAsciiDigit)
            ? id
            : throw new FormatException("an invoice id has a character that is no digit");

    private static void OnlyHas(JsonElement json, params IReadOnlyList<string> names)
    {
        foreach (var field in json.EnumerateObject().Where(field => !names.Contains(field.Name)))
        {
            throw new FormatException($"nobody knows the field '{field.Name}'");
        }
    }

    private static JsonElement Member(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value : throw new FormatException($"'{name}' is missing");

    private static string Text(JsonElement json, string name) =>
        Member(json, name).GetString() ?? throw new FormatException($"'{name}' is empty");

    private static DateTimeOffset Instant(JsonElement json, string name) => DateTimeOffset.ParseExact(
        Text(json, name),
        InstantFormat,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
