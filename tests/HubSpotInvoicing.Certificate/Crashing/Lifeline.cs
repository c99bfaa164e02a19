namespace HubSpotInvoicing.Certificate.Crashing;

/// <summary>
/// Counts the outside calls of one run and ends its life at a chosen one. From then on nothing gets out any more and
/// nothing comes in; what other tasks had sent before still takes its effect, as it does when a process is killed.
/// </summary>
internal sealed class Lifeline(CrashPoint? end = null)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<CallKind, int> byKind = [];
    private int calls;

    public bool IsDead { get; private set; }

    public int Calls => calls;

    public IReadOnlyDictionary<CallKind, int> ByKind => byKind;

    /// <exception cref="ProcessDiedException">The run died before the answer.</exception>
    public async Task<T> CallAsync<T>(CallKind kind, Func<Task<T>> call)
    {
        var diesHere = Begin(kind);
        var answer = await call();
        return End(diesHere) ? answer : throw new ProcessDiedException();
    }

    private bool Begin(CallKind kind)
    {
        lock (gate)
        {
            if (IsDead)
            {
                throw new ProcessDiedException();
            }

            byKind[kind] = byKind.GetValueOrDefault(kind) + 1;
            var diesHere = ++calls == end?.Call;
            IsDead = diesHere && end?.Moment == CrashMoment.BeforeSending;
            return IsDead ? throw new ProcessDiedException() : diesHere;
        }
    }

    private bool End(bool diesHere)
    {
        lock (gate)
        {
            var hears = !IsDead && !(diesHere && end?.Moment == CrashMoment.AfterCommit);
            IsDead |= diesHere;
            return hears;
        }
    }
}
