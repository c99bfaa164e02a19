using System.Globalization;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator.Limits;

/// <summary>Counts every call against the account's budgets and says which one is spent.</summary>
internal sealed class RateLimits(LiveAccount account)
{
    private const int SearchesInSecond = 5;
    private const int UnlimitedDaily = 1_000_000;
    private const int IntervalMilliseconds = 10_000;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(IntervalMilliseconds);

    private readonly Lock gate = new();
    private readonly TierLimits? tier = TierLimits.For(account.Now.Tier);
    private readonly RollingWindow search = new(SearchesInSecond, TimeSpan.FromSeconds(1));
    private readonly RollingWindow burst = new(TierLimits.For(account.Now.Tier)?.Burst ?? 0, Interval);
    private readonly RollingWindow associations = new(TierLimits.For(account.Now.Tier)?.Associations ?? 0, Interval);
    private DateOnly countedDay;
    private int countedToday;

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(account.Now.TimeZone);

    public int DailyLimit => account.Now.DailyLimit ?? tier?.Daily ?? UnlimitedDaily;

    private bool DailyApplies => tier is not null || account.Now.DailyLimit is not null;

    /// <summary>The name of the spent policy, or null when the call may go on.</summary>
    public string? Take(Budget budget, DateTimeOffset now)
    {
        lock (gate)
        {
            RollDay(now);
            if (DailyApplies && countedToday >= DailyLimit)
            {
                return "DAILY";
            }

            if (tier is not null && !Window(budget).TryTake(now))
            {
                return budget == Budget.Search ? "SECONDLY" : "TEN_SECONDLY_ROLLING";
            }

            countedToday++;
            return null;
        }
    }

    public int UsedToday(DateTimeOffset now)
    {
        lock (gate)
        {
            RollDay(now);
            return countedToday;
        }
    }

    public DateTimeOffset ResetsAt(DateTimeOffset now)
    {
        var midnight = Today(now).AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>What an answer tells about the limits; search answers tell nothing.</summary>
    public IEnumerable<KeyValuePair<string, string>> Headers(Budget budget)
    {
        if (tier is null || budget == Budget.Search)
        {
            return [];
        }

        lock (gate)
        {
            var window = Window(budget);
            return
            [
                Header("Daily", DailyLimit),
                Header("Daily-Remaining", Math.Max(0, DailyLimit - countedToday)),
                Header("Interval-Milliseconds", IntervalMilliseconds),
                Header("Max", window.Max),
                Header("Remaining", window.Remaining),
            ];
        }
    }

    private static KeyValuePair<string, string> Header(string name, int value) =>
        new($"X-HubSpot-RateLimit-{name}", value.ToString(CultureInfo.InvariantCulture));

    private RollingWindow Window(Budget budget) => budget switch
    {
        Budget.Search => search,
        Budget.Associations => associations,
        _ => burst,
    };

    private DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);

    private void RollDay(DateTimeOffset now)
    {
        var today = Today(now);
        if (today != countedDay)
        {
            (countedDay, countedToday) = (today, 0);
        }
    }
}
