using System.Globalization;

namespace HubSpotInvoicing.Infra.Schedules;

/// <summary>
/// An EventBridge cron expression, <c>cron(minutes hours day-of-month month day-of-week year)</c>: numbers, lists,
/// ranges and steps; no names, no <c>L</c>, <c>W</c>, <c>#</c>.
/// </summary>
internal sealed class CronExpression
{
    private const string Start = "cron(";
    private const string Unsaid = "?";
    private static readonly (int Least, int Most)[] Limits = [(0, 59), (0, 23), (1, 31), (1, 12), (1, 7), (1970, 2199)];

    private readonly HashSet<int>[] fields;

    private CronExpression(HashSet<int>[] fields) => this.fields = fields;

    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static CronExpression Parse(string text)
    {
        if (!text.StartsWith(Start, StringComparison.Ordinal) || !text.EndsWith(')'))
        {
            throw new FormatException($"'{text}' is not cron(...).");
        }

        var fields = text[Start.Length..^1].Split(' ');
        if (fields.Length != Limits.Length)
        {
            throw new FormatException($"'{text}' has {fields.Length} fields, not {Limits.Length}.");
        }

        if ((fields[2] is Unsaid) == (fields[4] is Unsaid))
        {
            throw new FormatException($"'{text}': either day-of-month or day-of-week is ?, and not both.");
        }

        return new CronExpression([.. fields.Select(Field)]);
    }

    /// <summary>When it is due between two days (both included), by the zone's clock.</summary>
    public IEnumerable<DateTimeOffset> Between(DateOnly first, DateOnly last, TimeZoneInfo zone) =>
        from number in Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
        let day = first.AddDays(number)
        where IsOn(day)
        from hour in fields[1].Order()
        from minute in fields[0].Order()
        let clock = day.ToDateTime(new TimeOnly(hour, minute))
        // A time that the clock skips does not happen; EventBridge starts it at the next that does, an hour later.
        let real = zone.IsInvalidTime(clock) ? clock.AddHours(1) : clock
        select new DateTimeOffset(real, zone.GetUtcOffset(real));

    private bool IsOn(DateOnly day) => fields[2].Contains(day.Day)
        && fields[3].Contains(day.Month)
        && fields[4].Contains((int)day.DayOfWeek + 1)
        && fields[5].Contains(day.Year);

    private static HashSet<int> Field(string text, int place)
    {
        var limits = Limits[place];
        return [.. text.Split(',').SelectMany(part => Part(part, limits))];
    }

    private static IEnumerable<int> Part(string part, (int Least, int Most) limits)
    {
        var steps = part.Split('/');
        var isAll = steps[0] is "*" or Unsaid;
        var ends = isAll ? [limits.Least, limits.Most] : steps[0].Split('-').Select(Number).ToArray();
        var most = ends.Length > 1 ? ends[1] : steps.Length > 1 ? limits.Most : ends[0];
        var step = steps.Length > 1 ? Number(steps[1]) : 1;
        var isWritten = steps.Length <= 2 && ends.Length <= 2 && step > 0;
        if (!isWritten || ends[0] > most || ends[0] < limits.Least || most > limits.Most)
        {
            throw new FormatException($"'{part}' is not between {limits.Least} and {limits.Most}.");
        }

        return Enumerable.Range(0, ((most - ends[0]) / step) + 1).Select(i => ends[0] + (i * step));
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{text}' is not a number.");
}
