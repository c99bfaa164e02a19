using System.Globalization;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Certificate.Checks;

/// <summary>What an account holds, company by company, as plain values that two accounts can be compared by.</summary>
internal sealed class Holdings
{
    private const string NoKey = "(no key)";
    private const string Dues = "membership_dues";
    private const string LineKey = "membership_line_key";

    private Holdings(World world, IReadOnlyCollection<string>? mailed)
    {
        var invoices = world.Invoices.Where(i => !i.Archived).ToList();
        var lines = world.LineItems.Where(l => !l.Archived).ToList();
        var attached = invoices.SelectMany(i => i.Lines).Select(l => l.Id).ToHashSet();
        Invoices = invoices.ToLookup(i => i.Key ?? NoKey, Describe);
        Open = invoices.Where(i => i.Status != "draft").Select(i => i.Key ?? NoKey).ToHashSet();
        var mails = mailed ?? [.. world.Mails.Where(m => m.Delivered).Select(m => m.SendId ?? NoKey)];
        Mails = mails.CountBy(key => key).ToDictionary();
        DuesOf = world.Companies.Where(c => c[Dues] is not null).ToDictionary(c => c.Id, c => c[Dues]);
        Lines = lines.CountBy(l => l[LineKey] ?? NoKey).ToDictionary();
        Orphans = [.. lines.Where(l => !attached.Contains(l.Id)).Select(l => l[LineKey] ?? NoKey)];
        Fingerprint = string.Join('\n', FingerprintOf(world, mails.Count));
    }

    /// <summary>Each invoice in words, by its key.</summary>
    public ILookup<string, string> Invoices { get; }

    /// <summary>The keys of the invoices that members can see.</summary>
    public IReadOnlySet<string> Open { get; }

    /// <summary>Mails that really left, by key.</summary>
    public IReadOnlyDictionary<string, int> Mails { get; }

    public IReadOnlyDictionary<long, string?> DuesOf { get; }

    /// <summary>Line items by line key.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; }

    /// <summary>Line items that no invoice has.</summary>
    public IReadOnlyList<string> Orphans { get; }

    /// <summary>All records as they are; the same before and after a run that writes nothing.</summary>
    public string Fingerprint { get; }

    /// <param name="hubSpot">The account.</param>
    /// <param name="mailed">The invoice key of each mail that left, where somebody else mails.</param>
    public static Holdings Of(HubSpotEmulator hubSpot, IReadOnlyCollection<string>? mailed = null) =>
        new(hubSpot.World, mailed);

    private static string Describe(StoredInvoice invoice)
    {
        var lines = invoice.Lines.Select(l => $"{l["quantity"]} x {l["price"]}").Order(StringComparer.Ordinal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{invoice.Status} {invoice.AmountBilled} = {string.Join(" + ", lines)} for "
            + $"{string.Join(',', invoice.CompanyIds)}");
    }

    private static IEnumerable<string> FingerprintOf(World world, int mails) => world.Companies
        .Concat(world.Invoices.Select(i => i.Record))
        .Concat(world.LineItems)
        .Select(r => $"{r.Id} {r.Archived} {r.UpdatedAt:O} {string.Join(';', r.Properties.OrderBy(p => p.Key))}")
        .Append(string.Create(CultureInfo.InvariantCulture, $"{mails} mails"));
}
