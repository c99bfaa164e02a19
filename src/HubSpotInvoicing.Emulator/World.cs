using HubSpotInvoicing.Emulator.Objects;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator;

/// <summary>The records of the account, to be looked at and seeded by tests past all API rules.</summary>
public sealed class World
{
    private static readonly DateTimeOffset SeededAt = new(2015, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private const string RenewalContact = "Renewal contact";

    private readonly CrmStore store;
    private readonly EmulatorOptions options;

    internal World(CrmStore store, EmulatorOptions options, JournalHeader origin)
    {
        this.store = store;
        this.options = options;
        AnchorPeriod = origin.AnchorPeriod;
        Seed = origin.Seed;
        GeneratedCompanies = origin.Companies;
    }

    /// <summary>The month the members were generated around; a state file's word goes before the options'.</summary>
    public string AnchorPeriod { get; }

    public int Seed { get; }

    /// <summary>How many members were generated to renew in the anchor period.</summary>
    public int GeneratedCompanies { get; }

    internal string Currency => options.Currency;

    internal IReadOnlyList<AccountOwner> Owners => options.Owners;

    public IReadOnlyList<StoredObject> Companies => All(CrmType.Companies);

    public IReadOnlyList<StoredObject> Contacts => All(CrmType.Contacts);

    public IReadOnlyList<StoredObject> LineItems => All(CrmType.LineItems);

    public IReadOnlyList<StoredObject> Products => All(CrmType.Products);

    /// <summary>All invoices, archived ones included.</summary>
    public IReadOnlyList<StoredInvoice> Invoices => store.Read(crm => crm.Table(CrmType.Invoices).Ids
        .Select(id => crm.Find(new RecordKey(CrmType.Invoices, id)))
        .OfType<CrmRecord>()
        .Select(invoice => View(crm, invoice))
        .ToList());

    /// <summary>All sends that were asked for, refused and repeated ones included.</summary>
    public IReadOnlyList<SentMail> Mails => store.Read(crm => crm.Mails.ToList());

    public StoredObject? FindCompany(long id) => Find(CrmType.Companies, id);

    public StoredObject? FindContact(long id) => Find(CrmType.Contacts, id);

    public StoredObject? FindLineItem(long id) => Find(CrmType.LineItems, id);

    /// <summary>Seeds a company that the search index has known for long; returns its id.</summary>
    public long AddCompany(IReadOnlyDictionary<string, string> properties) => Add(CrmType.Companies, properties);

    public long AddContact(IReadOnlyDictionary<string, string> properties) => Add(CrmType.Contacts, properties);

    public long AddProduct(IReadOnlyDictionary<string, string> properties) => Add(CrmType.Products, properties);

    /// <summary>Seeds an invoice in any state, past every rule, with fresh lines and no computed total.</summary>
    public long AddInvoice(
        IReadOnlyDictionary<string, string> properties,
        long? companyId = null,
        long? contactId = null,
        params IReadOnlyList<IReadOnlyDictionary<string, string>> lines)
    {
        var invoice = new RecordKey(CrmType.Invoices, Add(CrmType.Invoices, properties));
        Link(invoice, CrmType.Companies, companyId, LinkTypes.InvoiceToCompany);
        Link(invoice, CrmType.Contacts, contactId, LinkTypes.InvoiceToContact);
        foreach (var line in lines)
        {
            Link(invoice, CrmType.LineItems, Add(CrmType.LineItems, line), LinkTypes.InvoiceToLineItem);
        }

        return invoice.Id;
    }

    /// <summary>Changes a record past every rule; an empty value clears.</summary>
    public void SetCompany(long id, IReadOnlyDictionary<string, string> properties) =>
        Set(new RecordKey(CrmType.Companies, id), properties);

    public void SetContact(long id, IReadOnlyDictionary<string, string> properties) =>
        Set(new RecordKey(CrmType.Contacts, id), properties);

    public void SetInvoice(long id, IReadOnlyDictionary<string, string> properties) =>
        Set(new RecordKey(CrmType.Invoices, id), properties);

    public void SetProduct(long id, IReadOnlyDictionary<string, string> properties) =>
        Set(new RecordKey(CrmType.Products, id), properties);

    /// <summary>The contacts that a company has.</summary>
    public IReadOnlyList<StoredObject> ContactsOf(long companyId) => store.Read(crm =>
        crm.Links(new RecordKey(CrmType.Companies, companyId), CrmType.Contacts)
            .Select(link => crm.Find(new RecordKey(CrmType.Contacts, link.ToId)))
            .OfType<CrmRecord>()
            .Select(View)
            .ToList());

    public void ArchiveProduct(long id) => Archive(new RecordKey(CrmType.Products, id));

    public void ArchiveCompany(long id) => Archive(new RecordKey(CrmType.Companies, id));

    /// <summary>Deletes an invoice with its lines, as a person does in HubSpot, past every rule.</summary>
    public void ArchiveInvoice(long id) => store.Write(transaction =>
    {
        var invoice = transaction.Store.Find(new RecordKey(CrmType.Invoices, id)) ?? throw NoSuch(id);
        InvoiceRules.ArchiveLinesOf(transaction, invoice, options.TimeProvider.GetUtcNow());
        return transaction.Save(invoice.Archive(options.TimeProvider.GetUtcNow()));
    });

    /// <summary>Associates a contact with a company in the roles named; the plain association comes along.</summary>
    public void Associate(long companyId, long contactId, params IReadOnlyList<ContactRole> roles) =>
        store.Write(transaction =>
        {
            var renewal = RenewalLabel(transaction.Store);
            var types = roles.Prepend(ContactRole.Plain).Distinct()
                .Select(role => role == ContactRole.Renewal ? renewal : TypeOf(role))
                .OfType<LinkType>()
                .ToList();
            transaction.Link(
                new RecordKey(CrmType.Companies, companyId), new RecordKey(CrmType.Contacts, contactId), types);
            return true;
        });

    private static LinkType TypeOf(ContactRole role) => role switch
    {
        ContactRole.Plain => LinkType.HubSpot(LinkTypes.CompanyToContact),
        ContactRole.Primary => LinkType.HubSpot(LinkTypes.CompanyToPrimaryContact),
        _ => LinkType.HubSpot(LinkTypes.CompanyToBillingContact),
    };

    /// <summary>An account may have no such label, or one that somebody added.</summary>
    private LinkType? RenewalLabel(CrmStore crm)
    {
        var label = options.ContactLabel ?? RenewalContact;
        var added = crm.Labels.Where(l => l.Value == label).Select(l => (int?)l.Key).FirstOrDefault();
        var typeId = options.ContactLabel is null ? added : options.ContactLabelTypeId;
        return typeId is { } id ? new LinkType(LinkType.UserDefined, id) : null;
    }

    private static StoredInvoice View(CrmStore crm, CrmRecord invoice) => new(View(invoice))
    {
        CompanyIds = [.. crm.Links(invoice.Key, CrmType.Companies).Select(link => link.ToId)],
        ContactIds = [.. crm.Links(invoice.Key, CrmType.Contacts).Select(link => link.ToId)],
        Lines = [.. crm.Links(invoice.Key, CrmType.LineItems)
            .Select(link => crm.Find(new RecordKey(CrmType.LineItems, link.ToId)))
            .OfType<CrmRecord>()
            .Select(View)],
    };

    private static StoredObject View(CrmRecord record) =>
        new(record.Id, record.Properties, record.CreatedAt, record.UpdatedAt, record.Archived);

    private static InvalidOperationException NoSuch(long id) => new($"There is no record {id}.");

    private StoredObject? Find(CrmType type, long id) =>
        store.Read(crm => crm.Find(new RecordKey(type, id)) is { } record ? View(record) : null);

    private List<StoredObject> All(CrmType type) => store.Read(crm => crm.Table(type).Ids
        .Select(id => crm.Find(new RecordKey(type, id)))
        .OfType<CrmRecord>()
        .Select(View)
        .ToList());

    private long Add(CrmType type, IReadOnlyDictionary<string, string> properties) => store.Write(transaction =>
    {
        var key = new RecordKey(type, transaction.Store.Table(type).NextId);
        var empty = new CrmRecord(key, new Dictionary<string, string>(), SeededAt, SeededAt);
        return transaction.Save(empty.With(properties, SeededAt)).Id;
    });

    private void Set(RecordKey key, IReadOnlyDictionary<string, string> properties) => store.Write(transaction =>
    {
        var record = transaction.Store.Find(key) ?? throw NoSuch(key.Id);
        return transaction.Save(record.With(properties, options.TimeProvider.GetUtcNow()));
    });

    private void Archive(RecordKey key) => store.Write(transaction =>
    {
        var record = transaction.Store.Find(key) ?? throw NoSuch(key.Id);
        return transaction.Save(record.Archive(options.TimeProvider.GetUtcNow()));
    });

    private void Link(RecordKey from, CrmType type, long? toId, int typeId)
    {
        if (toId is { } id)
        {
            store.Write(transaction =>
            {
                transaction.Link(from, new RecordKey(type, id), [LinkType.HubSpot(typeId)]);
                return true;
            });
        }
    }
}
