namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>The whole state of the account behind one lock; a request changes all of it or nothing.</summary>
internal sealed class CrmStore(DayForm dayForm) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<CrmType, Table> tables =
        CrmTypes.All.ToDictionary(type => type, type => new Table(type, dayForm));

    private readonly Dictionary<LinkKey, List<Link>> links = [];
    private readonly Dictionary<string, SentMail> mailsByStatus = new(StringComparer.Ordinal);
    private readonly HashSet<string> sendIds = new(StringComparer.Ordinal);
    private readonly List<SentMail> mails = [];
    private readonly Dictionary<int, string> labels = [];
    private Journal? opened;
    private Journal? journal;

    public int InvoicesOpened { get; private set; }

    public IReadOnlyList<SentMail> Mails => mails;

    /// <summary>Labels from company to contact that were added over the API, by type id.</summary>
    public IReadOnlyDictionary<int, string> Labels => labels;

    /// <summary>Runs under the lock and sees nothing half done; the store must not be kept beyond the call.</summary>
    public T Read<T>(Func<CrmStore, T> read)
    {
        lock (gate)
        {
            return read(this);
        }
    }

    public T Write<T>(Func<StoreTransaction, T> write)
    {
        lock (gate)
        {
            var transaction = new StoreTransaction(this);
            try
            {
                var result = write(transaction);
                journal?.Append(transaction.Changes);
                return result;
            }
            catch
            {
                transaction.RollBackTo(0);
                throw;
            }
        }
    }

    /// <summary>Opens the state file; nothing is read from it or written to it until the world is generated.</summary>
    public JournalHeader OpenJournal(string path, JournalHeader asked)
    {
        opened = Journal.Open(path, asked);
        return opened.Header;
    }

    /// <summary>Applies what earlier runs journaled, then journals every further change.</summary>
    public void ContinueFromJournal()
    {
        lock (gate)
        {
            foreach (var change in opened?.TakeChanges() ?? [])
            {
                Apply(change);
            }

            journal = opened;
        }
    }

    public Table Table(CrmType type) => tables[type];

    public CrmRecord? Find(RecordKey key) => tables[key.Type].Find(key.Id);

    public CrmRecord? FindLive(RecordKey key) => Find(key) is { Archived: false } record ? record : null;

    public IReadOnlyList<Link> Links(RecordKey from, CrmType to) =>
        links.TryGetValue(new LinkKey(from, to), out var found) ? found : [];

    public bool KnowsSendId(string sendId) => sendIds.Contains(sendId);

    public SentMail? FindMail(string statusId) => mailsByStatus.GetValueOrDefault(statusId);

    public void Dispose() => opened?.Dispose();

    /// <summary>Makes the change and returns how to take it back.</summary>
    internal Action Apply(Change change)
    {
        switch (change)
        {
            case Change.RecordSaved saved:
                return Save(saved.Record);
            case Change.Linked linked:
                return SetLink(linked);
            case Change.MailKept kept:
                return Keep(kept.Mail);
            case Change.PropertyAdded added:
                return Define(added.Type, added.Definition);
            case Change.PropertyArchived archived:
                return Forget(archived.Type, archived.Name);
            case Change.GroupAdded added:
                tables[added.Type].Add(added.Group);
                return () => tables[added.Type].Remove(added.Group);
            case Change.LabelAdded added:
                labels[added.TypeId] = added.Label;
                return () => labels.Remove(added.TypeId);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private Action Define(CrmType type, PropertyDefinition definition)
    {
        var table = tables[type];
        var before = table.Property(definition.Name);
        table.Define(definition);
        return () =>
        {
            table.Forget(definition.Name);
            Restore(table, before);
        };
    }

    private Action Forget(CrmType type, string property)
    {
        var table = tables[type];
        var before = table.Property(property);
        table.Forget(property);
        return () => Restore(table, before);
    }

    private static void Restore(Table table, PropertyDefinition? before)
    {
        if (before is not null)
        {
            table.Define(before);
        }
    }

    private Action Save(CrmRecord record)
    {
        var table = tables[record.Type];
        var before = table.Save(record);
        var numbered = InvoicesOpened;
        if (record.Type == CrmType.Invoices && InvoiceNumber.Read(record) is { } number)
        {
            InvoicesOpened = Math.Max(InvoicesOpened, number);
        }

        return () =>
        {
            InvoicesOpened = numbered;
            if (before is null)
            {
                table.Remove(record);
            }
            else
            {
                table.Save(before);
            }
        };
    }

    private Action SetLink(Change.Linked change)
    {
        var inverse = change.Types.Select(LinkTypes.Inverse).ToList();
        var forward = SetOneWay(change.From, change.To, change.Types);
        var backward = SetOneWay(change.To, change.From, inverse);
        return () =>
        {
            backward();
            forward();
        };
    }

    private Action SetOneWay(RecordKey from, RecordKey to, IReadOnlyList<LinkType> types)
    {
        var key = new LinkKey(from, to.Type);
        if (!links.TryGetValue(key, out var list))
        {
            links[key] = list = [];
        }

        var before = list.ToList();
        list.RemoveAll(link => link.ToId == to.Id);
        if (types.Count > 0)
        {
            list.Add(new Link(to.Id, types));
        }

        return () => links[key] = before;
    }

    private Action Keep(SentMail mail)
    {
        var reserved = mail.SendId is { } sendId && sendIds.Add(sendId);
        mails.Add(mail);
        mailsByStatus[mail.StatusId] = mail;
        return () =>
        {
            mails.Remove(mail);
            mailsByStatus.Remove(mail.StatusId);
            if (reserved && mail.SendId is { } taken)
            {
                sendIds.Remove(taken);
            }
        };
    }
}
