using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator;

/// <summary>Which calls go wrong and how; may be changed while the emulator runs.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, Fault> byNumber = [];
    private readonly List<(double Probability, Fault Fault)> byChance = [];
    private readonly List<Matching> byMatch = [];
    private readonly int seed;

    internal FaultPlan(int seed) => this.seed = seed;

    /// <summary>Runs when a call has arrived, before anything is done about it.</summary>
    public Func<RecordedRequest, CancellationToken, ValueTask>? Received { get; set; }

    /// <summary>Runs when a call has taken its effect, before it is answered.</summary>
    public Func<RecordedRequest, CancellationToken, ValueTask>? Committed { get; set; }

    /// <summary>Lets the call with this number, counted from 1 over all calls, go wrong.</summary>
    public FaultPlan At(long call, Fault fault)
    {
        lock (gate)
        {
            byNumber[call] = fault;
        }

        return this;
    }

    /// <summary>Lets any call go wrong with a probability, drawn from the seed and the call's number.</summary>
    public FaultPlan Randomly(double probability, Fault fault)
    {
        lock (gate)
        {
            byChance.Add((probability, fault));
        }

        return this;
    }

    /// <summary>Lets the next calls that match go wrong, a given number of times.</summary>
    public FaultPlan When(Func<RecordedRequest, bool> match, Fault fault, int times = 1)
    {
        lock (gate)
        {
            byMatch.Add(new Matching(match, fault, times));
        }

        return this;
    }

    /// <summary>Forgets every planned fault and both hooks.</summary>
    public void Clear()
    {
        lock (gate)
        {
            byNumber.Clear();
            byChance.Clear();
            byMatch.Clear();
        }

        Received = null;
        Committed = null;
    }

    internal Fault? For(RecordedRequest request)
    {
        lock (gate)
        {
            return byNumber.TryGetValue(request.Number, out var fault) ? fault : Match(request) ?? Draw(request.Number);
        }
    }

    private Fault? Match(RecordedRequest request)
    {
        var found = byMatch.Find(matching => matching.Left > 0 && matching.Match(request));
        if (found is null)
        {
            return null;
        }

        found.Left--;
        return found.Fault;
    }

    private Fault? Draw(long number)
    {
        for (var kind = 0; kind < byChance.Count; kind++)
        {
            if (Dice.For(seed, number, kind + 1).Fraction() < byChance[kind].Probability)
            {
                return byChance[kind].Fault;
            }
        }

        return null;
    }

    private sealed class Matching(Func<RecordedRequest, bool> match, Fault fault, int times)
    {
        public Func<RecordedRequest, bool> Match { get; } = match;

        public Fault Fault { get; } = fault;

        public int Left { get; set; } = times;
    }
}
