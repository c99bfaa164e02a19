using System.Diagnostics;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Pricing;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Invoicing;

/// <summary>Decides whether a company is billed, held or rejected, and freezes what its invoice will say.</summary>
internal sealed class RenewalReview(
    MembershipPricing pricing, ReviewGate gate, InvoicingOptions options, ILogger<RenewalReview> log)
{
    /// <param name="bill">The company; one that carries an earlier run's content keeps it.</param>
    /// <param name="entry">What the ledger knows of it: what people released, approved or held.</param>
    /// <param name="scope">Which approvals the run asks for.</param>
    /// <param name="today">The run's day in the account's zone.</param>
    public void Review(Bill bill, LedgerEntry entry, ApprovalScope scope, DateOnly today)
    {
        var priced = pricing.Price(bill.Renewal.Member, bill.Key.Period);
        PricingLog.Add(log, bill.Key.Company, priced);
        var addressee = Addressee.Choose(bill.Renewal.Contacts);
        bill.Price(priced);
        if (addressee is Addressee.Chosen chosen && IsAddresseeOf(bill, chosen))
        {
            bill.Address = chosen.Email;
        }

        if (bill.IsPending && bill.Content is null)
        {
            Propose(bill, priced, addressee, today, entry.TakenBack);
            Judge(bill, priced, entry, scope);
        }
    }

    private static bool IsAddresseeOf(Bill bill, Addressee.Chosen chosen) =>
        bill.Content is null || bill.Content.Contact == chosen.Contact;

    private void Propose(Bill bill, PricingResult priced, Addressee addressee, DateOnly today, int takenBack)
    {
        var reasons = RejectionReasons.Of(bill.Renewal.Member, priced, addressee);
        if (reasons.Count > 0)
        {
            bill.Reject(reasons);
            return;
        }

        if (priced is not PricingResult.Quoted { Quote: var quote } || addressee is not Addressee.Chosen chosen)
        {
            throw new UnreachableException();
        }

        bill.Warn(chosen.Warnings);
        bill.Propose(new InvoiceContent(
            quote.Key, quote.Type, quote.Lines, quote.Total, chosen.Contact, today, today.AddDays(options.TermsDays))
        {
            TakenBack = takenBack,
        });
    }

    private void Judge(Bill bill, PricingResult priced, LedgerEntry entry, ApprovalScope scope)
    {
        if (bill.Proposed is not { } proposed || priced is not PricingResult.Quoted { Quote: var quote })
        {
            return;
        }

        var verdict = gate.Judge(quote, PlannedInvoice.Of(proposed), entry, scope);
        bill.Warn(verdict.Warnings);
        if (verdict.Flags.Count > 0)
        {
            bill.Hold(verdict.Flags, verdict.Remark);
        }
        else
        {
            bill.Draft(proposed);
        }
    }
}
