using System.Globalization;
using HubSpotInvoicing.Audit.Reading;
using HubSpotInvoicing.Audit.Reports;

namespace HubSpotInvoicing.Audit.Judging;

/// <summary>Everything about one month: who renews, which invoices name it, and what reports and mails say.</summary>
internal sealed class MonthCase
{
    private readonly IReadOnlyDictionary<(long Company, string Month), ReportedRow> rows;

    public MonthCase(
        DateOnly first,
        bool isPast,
        AccountState account,
        IReadOnlyDictionary<(long Company, string Month), ReportedRow> rows)
    {
        First = first;
        Month = first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        IsPast = isPast;
        Account = account;
        this.rows = rows;
        Unkeyed = account.Invoices
            .Where(i => i is { Key: null, IsVoided: false } && IsIn(i.Date))
            .SelectMany(i => i.Companies.Select(company => (company, i)))
            .ToLookup(p => p.company, p => p.i);
        Renewing = [.. account.Members.Values.Where(m => IsIn(m.Renewal)).OrderBy(m => m.Id)];
        Keyed = account.Invoices
            .Where(i => !i.IsVoided && CompanyOf(i.Key) is not null)
            .ToLookup(i => CompanyOf(i.Key) ?? 0);
        Reported = [.. rows.Values.Where(r => r.Month == Month).OrderBy(r => r.Company)];
    }

    public DateOnly First { get; }

    public string Month { get; }

    /// <summary>It is one of the months before the one that is judged.</summary>
    public bool IsPast { get; }

    public AccountState Account { get; }

    public IReadOnlyList<Member> Renewing { get; }

    /// <summary>Invoices whose key names the month, by the company that the key names; voided ones left out.</summary>
    public ILookup<long, BilledInvoice> Keyed { get; }

    /// <summary>Invoices without a key that are dated in the month, by the companies that they hang on.</summary>
    public ILookup<long, BilledInvoice> Unkeyed { get; }

    public IReadOnlyList<ReportedRow> Reported { get; }

    public ReportedRow? RowOf(long company) => rows.GetValueOrDefault((company, Month));

    public bool IsIn(DateOnly? day) => day is { } d && d >= First && d < First.AddMonths(1);

    public Finding Complain(FindingKind kind, long company, FormattableString detail) =>
        new(kind, company, Month, detail.ToString(CultureInfo.InvariantCulture));

    /// <summary>The company in a key of this month, <c>9011:2026-11</c>.</summary>
    private long? CompanyOf(string? key) =>
        key is not null
        && key.EndsWith($":{Month}", StringComparison.Ordinal)
        && long.TryParse(key[..^(Month.Length + 1)], NumberStyles.None, CultureInfo.InvariantCulture, out var company)
            ? company
            : null;
}
