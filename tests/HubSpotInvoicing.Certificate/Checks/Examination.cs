using System.Globalization;
using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Certificate.Checks;

/// <summary>
/// Compares what an account ended with after an accident with what it ends with when nothing happens.
/// </summary>
/// <param name="reference">The undisturbed month.</param>
/// <param name="hasLostLedger">
/// An open invoice that no ledger knows is left alone and reported, so its mail and dues are a person's to settle.
/// </param>
internal sealed class Examination(Reference reference, bool hasLostLedger)
{
    public Findings Findings { get; } = new();

    /// <summary>
    /// What was in doubt until a person settled it: its mail left or did not, and no run sends it any more.
    /// </summary>
    public IReadOnlySet<InvoiceKey> Doubted { get; init; } = new HashSet<InvoiceKey>();

    public void CheckHubSpot(Holdings now, RunEnd last)
    {
        CheckInvoices(now);
        var reported = last.Rows.Where(r => r.Warnings.Contains(BillingWarning.FoundInHubSpot))
            .Select(r => r.Key.ToString()).ToHashSet();
        CheckMails(now, reported);
        CheckDues(now, reported);
        foreach (var orphan in now.Orphans)
        {
            Findings.Mistake($"the line item {orphan} hangs on no invoice");
        }

        foreach (var (key, count) in now.Lines.Where(l => l.Value != reference.Holdings.Lines.GetValueOrDefault(l.Key)))
        {
            Findings.Mistake(Text($"there are {count} line items {key}"));
        }
    }

    /// <summary>Every company found has its outcome, once, and the money adds up.</summary>
    public void CheckReport(RunEnd last)
    {
        if (last.Summary is not { } summary)
        {
            Findings.Mistake($"the last run did not come to its end: {last.Fault?.Message}");
            return;
        }

        CheckEquation(summary, last.Rows);
        foreach (var (key, outcome) in reference.Outcomes.Where(o => o.Key.Period == summary.Period))
        {
            var rows = last.Rows.Where(r => r.Key == key).ToList();
            if (rows.Count != 1 || !OutcomeRule.Allows(rows[0], outcome, reference.Complete.Contains(key)))
            {
                Findings.Mistake(
                    $"{key} ended as "
                    + $"{string.Join('+', rows.Select(r => $"{r.Outcome} {r.EmailStatus}".Trim()))} instead of {outcome}");
            }
        }
    }

    public async Task CheckLedgerAsync(ILedgerStore ledger)
    {
        try
        {
            var complete = (await LedgerCheck.ReadAsync(ledger))
                .Where(e => e.IsComplete)
                .Select(e => e.Key)
                .ToHashSet();
            foreach (var key in reference.Complete.Except(complete).Where(_ => !hasLostLedger))
            {
                Findings.Mistake($"the ledger does not know that {key} is complete");
            }
        }
        catch (LedgerDamagedException damage)
        {
            Findings.Mistake(damage.Message);
        }
    }

    private void CheckInvoices(Holdings now)
    {
        foreach (var expected in reference.Holdings.Invoices)
        {
            var shown = now.Invoices[expected.Key].ToList();
            if (shown.Count > expected.Count())
            {
                Findings.Duplicate($"{expected.Key} has the invoices {string.Join(" | ", shown)}");
            }
            else if (shown.Count < expected.Count()
                || (reference.Holdings.Open.Contains(expected.Key) && !now.Open.Contains(expected.Key)))
            {
                Findings.Lose($"{expected.Key} has no open invoice");
            }
            else if (!shown.SequenceEqual(expected))
            {
                Findings.Mistake($"{expected.Key} is {shown[0]} instead of {expected.First()}");
            }
        }

        foreach (var key in now.Invoices.Select(i => i.Key).Where(k => !reference.Holdings.Invoices.Contains(k)))
        {
            Findings.Duplicate($"{key} has an invoice that it should not have");
        }
    }

    private void CheckMails(Holdings now, HashSet<string> reported)
    {
        foreach (var key in now.Mails.Keys.Union(reference.Holdings.Mails.Keys))
        {
            var (sent, expected) = (now.Mails.GetValueOrDefault(key), reference.Holdings.Mails.GetValueOrDefault(key));
            if (sent > expected)
            {
                Findings.Duplicate(Text($"{key} was mailed {sent} times instead of {expected}"));
            }
            else if (sent < expected && !(hasLostLedger && reported.Contains(key)) && !IsDoubted(key))
            {
                Findings.Lose($"{key} was not mailed");
            }
        }
    }

    private bool IsDoubted(string key) => Doubted.Any(d => d.ToString() == key);

    private void CheckDues(Holdings now, HashSet<string> reported)
    {
        foreach (var (company, dues) in reference.Holdings.DuesOf)
        {
            var isReported = reported.Any(k => k.StartsWith(Text($"{company}:"), StringComparison.Ordinal));
            if (
                now.DuesOf.GetValueOrDefault(company) is var written
                && written != dues
                && !(hasLostLedger && isReported))
            {
                Findings.Lose(Text($"company {company} has dues of {written} instead of {dues}"));
            }
        }
    }

    private void CheckEquation(RunSummary summary, IReadOnlyList<ReportRow> rows)
    {
        var outcomes = Enum.GetValues<Outcome>().Select(summary.Totals.Of).ToList();
        var found = summary.Totals.Found;
        var money = outcomes.Aggregate(Money.Zero(summary.Currency), (sum, total) => sum + total.Amount);
        var paper = rows.Select(r => r.ReportedAmount).OfType<Money>()
            .Aggregate(Money.Zero(summary.Currency), (sum, amount) => sum + amount);
        if (
            found.Count != outcomes.Sum(o => o.Count)
            || found.Count != rows.Count
            || money != found.Amount
            || paper != money)
        {
            Findings.Mistake(
                Text(
                    $"found {found.Count} of {found.Amount} is not reported {rows.Count} of {paper}: no equation"));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
