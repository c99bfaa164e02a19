using static HubSpotInvoicing.Lambda.Events.FieldName;

namespace HubSpotInvoicing.Lambda.Events;

/// <summary>Which fields an action needs, and which it takes besides.</summary>
/// <param name="Word">The action as an event writes it.</param>
/// <param name="Action">The action.</param>
/// <param name="Needed">Fields without which it makes no sense.</param>
/// <param name="Optional">Fields that may be left out.</param>
internal sealed record EventShape(
    string Word, EventAction Action, IReadOnlyList<string> Needed, IReadOnlyList<string> Optional)
{
    private static readonly string[] OfAMonth = [Period, DryRun, Companies, Types, IncludeMissed, OnIncomplete];

    /// <summary>One for each action; the first is meant when an event names none.</summary>
    public static IReadOnlyList<EventShape> All { get; } =
    [
        new("run", EventAction.Run, [], [.. OfAMonth, Canary]),
        new("plan", EventAction.Plan, [], OfAMonth),
        new("approve", EventAction.Approve, [Plan, By], [Except, Note]),
        new("apply", EventAction.Apply, [Plan], [OnIncomplete, Canary]),
        new("readiness", EventAction.Readiness, [], [Period]),
        new("hold", EventAction.Hold, [Company, Period, By], [Reason]),
        new("release", EventAction.Release, [Company, Period, Amount, By], []),
        new("undo", EventAction.Undo, [FieldName.Run], [Apply, By, Reason]),
        new("delivery", EventAction.Delivery, [Period], []),
        new("resend", EventAction.Resend, [Company, Period, By], [Reason]),
        new("forecast", EventAction.Forecast, [], [Months, From]),
        new("explain", EventAction.Explain, [Company, Period], []),
        new("doctor", EventAction.Doctor, [], [Probe]),
    ];

    /// <summary>Every field that any action takes.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        [FieldName.Action, .. All.SelectMany(shape => shape.Taken).Distinct()];

    /// <summary>Every action's word, for people.</summary>
    public static string Words { get; } =
        $"{string.Join(", ", All.SkipLast(1).Select(shape => $"\"{shape.Word}\""))} or \"{All[^1].Word}\"";

    public IEnumerable<string> Taken => [.. Needed, .. Optional];

    /// <exception cref="FormatException">There is no such action.</exception>
    public static EventShape Named(string word) =>
        All.FirstOrDefault(shape => shape.Word == word) ?? throw new FormatException();
}
