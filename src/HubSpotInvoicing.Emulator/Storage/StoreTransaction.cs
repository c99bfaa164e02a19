namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>The changes of one request; taking them back to a point is how one bad row leaves no trace.</summary>
internal sealed class StoreTransaction(CrmStore store)
{
    private readonly List<Change> changes = [];
    private readonly List<Action> undo = [];

    public CrmStore Store { get; } = store;

    public IReadOnlyList<Change> Changes => changes;

    public int Point => undo.Count;

    public void Do(Change change)
    {
        undo.Add(Store.Apply(change));
        changes.Add(change);
    }

    public CrmRecord Save(CrmRecord record)
    {
        Do(new Change.RecordSaved(record));
        return record;
    }

    public void Link(RecordKey from, RecordKey to, IReadOnlyList<LinkType> types) =>
        Do(new Change.Linked(from, to, types));

    public void RollBackTo(int point)
    {
        for (var last = undo.Count - 1; last >= point; last--)
        {
            undo[last]();
        }

        undo.RemoveRange(point, undo.Count - point);
        changes.RemoveRange(point, changes.Count - point);
    }
}
