using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Snapshots;

/// <summary>The records and associations of a snapshot, under the ids that they have in the account.</summary>
internal sealed class SnapshotContent
{
    /// <summary>Long before any run, so that the search index has known them for long.</summary>
    private static readonly DateTimeOffset Known = new(2015, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private readonly List<Change> changes = [];
    private int companies;
    private int contacts;
    private int invoices;

    public (int Companies, int Contacts, int Invoices) Counts => (companies, contacts, invoices);

    public IReadOnlyList<Change> Changes => changes;

    public void AddCompany(SnapshotLine line)
    {
        companies++;
        var company = Add(CrmType.Companies, line.Id("id"), line.Properties());
        foreach (var contact in line.Items("contacts"))
        {
            changes.Add(new Change.Linked(
                company,
                new RecordKey(CrmType.Contacts, contact.Id("id")),
                [.. contact.Items("types").Select(t => new LinkType(t.Text("category"), (int)t.Id("typeId")))]));
        }
    }

    public void AddContact(SnapshotLine line)
    {
        contacts++;
        var address = line.OptionalText("email");
        Add(CrmType.Contacts, line.Id("id"), address is null ? [] : new() { ["email"] = address });
    }

    public void AddInvoice(SnapshotLine line)
    {
        invoices++;
        var invoice = Add(CrmType.Invoices, line.Id("id"), line.Properties());
        Link(invoice, CrmType.Companies, line.Id("company"), LinkTypes.InvoiceToCompany);
        foreach (var contact in line.Texts("contacts"))
        {
            Link(invoice, CrmType.Contacts, ParseId(line, contact), LinkTypes.InvoiceToContact);
        }

        foreach (var item in line.Items("lines"))
        {
            var key = Add(CrmType.LineItems, item.Id("id"), new(item.Properties()) { ["name"] = "Line" });
            Link(invoice, CrmType.LineItems, key.Id, LinkTypes.InvoiceToLineItem);
        }
    }

    private static long ParseId(SnapshotLine line, string text) =>
        Objects.RecordLookup.ParseId(text) ?? throw line.Lacks("contacts");

    private RecordKey Add(CrmType type, long id, Dictionary<string, string> properties)
    {
        var key = new RecordKey(type, id);
        changes.Add(new Change.RecordSaved(new CrmRecord(key, properties, Known, Known)));
        return key;
    }

    private void Link(RecordKey from, CrmType type, long id, int typeId) =>
        changes.Add(new Change.Linked(from, new RecordKey(type, id), [LinkType.HubSpot(typeId)]));
}
