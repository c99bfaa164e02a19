namespace HubSpotInvoicing.Audit.Judging;

/// <summary>The company's dues are those of its newest invoice.</summary>
internal static class DuesRule
{
    /// <param name="month">The month.</param>
    /// <param name="later">The months after it: a newer invoice has newer dues.</param>
    public static IEnumerable<Finding> Judge(MonthCase month, IReadOnlyList<MonthCase> later) =>
        from invoices in month.Keyed
        let final = invoices.Where(i => i.IsFinal).ToList()
        let row = month.RowOf(invoices.Key)
        where final.Count == 1 && row is null or { SaysInvoiced: true, IsForeign: false }
        where !(row?.Warnings ?? "").Contains("DuesNotWritten", StringComparison.Ordinal)
        where later.All(m => !m.Keyed.Contains(invoices.Key))
        let dues = month.Account.Members.GetValueOrDefault(invoices.Key)?.Dues
        where dues != final[0].Billed
        select month.Complain(
            FindingKind.DuesDiffer, invoices.Key, $"the dues are {dues}, invoice {final[0].Id} says {final[0].Billed}");
}
