namespace HubSpotInvoicing.Foreseeing;

/// <summary>What a new price book does to the members who renew in some months, to the cent.</summary>
public sealed class BookEffect(BillingPeriod first, BillingPeriod last, Currency currency)
{
    /// <summary>The biggest changes that are named each way.</summary>
    public const int BiggestMax = 10;

    private readonly SortedDictionary<string, EffectSum> byType = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Type, int Before, int After), EffectSum> byBand = [];
    private readonly List<MemberEffect> up = [];
    private readonly List<MemberEffect> down = [];

    public BillingPeriod First { get; } = first;

    public BillingPeriod Last { get; } = last;

    public Currency Currency { get; } = currency;

    public EffectSum Total { get; private set; } = EffectSum.None(currency);

    /// <summary>By type; they add up to <see cref="Total"/>.</summary>
    public IReadOnlyDictionary<string, EffectSum> ByType => byType;

    /// <summary>By the bands before and after, of the types that have bands.</summary>
    public IReadOnlyList<BandEffect> ByBand => [.. byBand.Select(b => new BandEffect(
        b.Key.Type, Band(b.Key.Before), Band(b.Key.After), b.Value))];

    /// <summary>Members whose band is another one under the new book.</summary>
    public EffectList Crossing { get; } = new();

    /// <summary>Members who have a price under one of the books only.</summary>
    public EffectList Failing { get; } = new();

    /// <summary>The biggest rises, the biggest first.</summary>
    public IReadOnlyList<MemberEffect> Up => up;

    /// <summary>The biggest cuts, the biggest first.</summary>
    public IReadOnlyList<MemberEffect> Down => down;

    /// <summary>Members whose price is the same under both books.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Members without a price under either book.</summary>
    public int Unpriced { get; private set; }

    /// <summary>Members whose quote a person has to release under the old book.</summary>
    public int HeldBefore { get; private set; }

    public int HeldAfter { get; private set; }

    public void Add(MemberEffect member)
    {
        Total = Total.Plus(member);
        byType[member.Type] = byType.GetValueOrDefault(member.Type, EffectSum.None(Currency)).Plus(member);
        AddToBand(member);
        HeldBefore += member.IsHeldBefore ? 1 : 0;
        HeldAfter += member.IsHeldAfter ? 1 : 0;
        Unpriced += member is { Before: null, After: null } ? 1 : 0;
        Unchanged += member.Change is { MinorUnits: 0 } ? 1 : 0;
        if (member.CrossesAnEdge)
        {
            Crossing.Add(member);
        }

        if (member.FailsInOne)
        {
            Failing.Add(member);
        }

        Rank(up, member, change => change.MinorUnits);
        Rank(down, member, change => -change.MinorUnits);
    }

    private static int? Band(int number) => number == 0 ? null : number;

    private void AddToBand(MemberEffect member)
    {
        if ((member.BandBefore ?? member.BandAfter) is not null)
        {
            var key = (member.Type, member.BandBefore ?? 0, member.BandAfter ?? 0);
            byBand[key] = byBand.GetValueOrDefault(key, EffectSum.None(Currency)).Plus(member);
        }
    }

    /// <summary>Members come by ascending id, so of equal changes the lowest id stays first.</summary>
    private static void Rank(List<MemberEffect> biggest, MemberEffect member, Func<Money, long> size)
    {
        if (member.Change is not { } change || size(change) <= 0)
        {
            return;
        }

        var place = biggest.FindIndex(m => m.Change is { } other && size(other) < size(change));
        biggest.Insert(place < 0 ? biggest.Count : place, member);
        if (biggest.Count > BiggestMax)
        {
            biggest.RemoveAt(BiggestMax);
        }
    }
}
