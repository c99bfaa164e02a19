using System.Globalization;

namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>Something that HubSpot's documentation leaves open and that the product depends on.</summary>
public sealed class Question
{
    private readonly Func<string, Answer?> read;

    private Question(string name, string asks, string findOut, string values, Func<string, Answer?> read)
    {
        Name = name;
        Asks = asks;
        FindOut = findOut;
        Values = values;
        this.read = read;
    }

    /// <summary>Its lasting name, for example <c>second-key</c>.</summary>
    public string Name { get; }

    /// <summary>The question itself, one sentence.</summary>
    public string Asks { get; }

    /// <summary>How the answer is found; one sentence.</summary>
    public string FindOut { get; }

    /// <summary>Which values there are, for people: <c>yes|no</c>.</summary>
    public string Values { get; }

    /// <summary>A question with a closed list of answers.</summary>
    public static Question Of(string name, string asks, string findOut, params IReadOnlyList<Answer> answers) => new(
        name,
        asks,
        findOut,
        string.Join('|', answers.Select(a => a.Value)),
        value => answers.FirstOrDefault(a => a.Value == value));

    /// <summary>A question for a duration in whole milliseconds.</summary>
    public static Question Duration(string name, string asks, string findOut, Func<TimeSpan, Answer> answer) => new(
        name,
        asks,
        findOut,
        "milliseconds",
        value => ReadMs(value) is { } ms ? answer(TimeSpan.FromMilliseconds(ms)) with { Value = value } : null);

    /// <summary>A question that one of HubSpot's codes answers, such as <c>INVALID_TO_ADDRESS</c>.</summary>
    public static Question Code(string name, string asks, string findOut, Func<string, Answer> answer) => new(
        name, asks, findOut, "a code", value => IsCode(value) ? answer(value) : null);

    /// <summary>The answer of that name; none when this question has no such answer.</summary>
    public Answer? AnswerOf(string value) => read(value);

    private static int? ReadMs(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) ? ms : null;

    private static bool IsCode(string value) =>
        value.Length is > 0 and <= 60 && value.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');
}
