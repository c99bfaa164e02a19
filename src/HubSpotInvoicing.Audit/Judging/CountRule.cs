using HubSpotInvoicing.Audit.Reading;

namespace HubSpotInvoicing.Audit.Judging;

/// <summary>One company, one month, one invoice: not two, not none.</summary>
internal static class CountRule
{
    public static IEnumerable<Finding> Judge(MonthCase month)
    {
        foreach (var invoices in month.Keyed)
        {
            if (invoices.Count() > 1)
            {
                yield return month.Complain(
                    FindingKind.Duplicate, invoices.Key, $"invoices {Ids(invoices)} carry the same key");
            }

            foreach (var other in Lookalikes(month, invoices))
            {
                yield return month.Complain(
                    FindingKind.Duplicate,
                    invoices.Key,
                    $"invoice {other.Id} without a key has amount and month of {Ids(invoices)}, {other.Billed}");
            }
        }

        var without = month.Renewing.Where(m => !month.Keyed.Contains(m.Id));
        foreach (var finding in without.Select(m => Unbilled(month, m)).OfType<Finding>())
        {
            yield return finding;
        }
    }

    private static IEnumerable<BilledInvoice> Lookalikes(MonthCase month, IGrouping<long, BilledInvoice> invoices) =>
        month.Unkeyed[invoices.Key].Where(other => invoices.Any(i => i.Billed == other.Billed));

    private static Finding? Unbilled(MonthCase month, Member member)
    {
        var row = month.RowOf(member.Id);
        return row switch
        {
            { IsForeign: true } => null,
            { SaysInvoiced: true } => month.Complain(
                FindingKind.Missing,
                member.Id,
                $"the report says {row.Outcome}, invoice {row.Invoice}, and HubSpot shows none"),
            not null when !month.IsPast => null,
            not null => month.Complain(
                FindingKind.NotBilled,
                member.Id,
                $"renewed on {member.Renewal:yyyy-MM-dd}, has no invoice; the report says {row.Outcome} {row.Reasons}"),
            null => month.Complain(
                FindingKind.NotBilled,
                member.Id,
                $"renews on {member.Renewal:yyyy-MM-dd}, has no invoice, and no report says why"),
        };
    }

    private static string Ids(IEnumerable<BilledInvoice> invoices) => string.Join(", ", invoices.Select(i => i.Id));
}
