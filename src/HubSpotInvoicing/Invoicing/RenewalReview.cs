using System.Diagnostics;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Invoicing;

/// <summary>Decides whether a company is billed, held or rejected, and freezes what its invoice will say.</summary>
internal sealed class RenewalReview(MembershipPricing pricing, InvoicingOptions options, ILogger<RenewalReview> log)
{
    /// <param name="bill">The company; one that carries an earlier run's content keeps it.</param>
    /// <param name="entry">What the ledger knows of it: a person may have released its amount.</param>
    /// <param name="today">The run's day in the account's zone.</param>
    public void Review(Bill bill, LedgerEntry entry, DateOnly today)
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
            Decide(bill, priced, addressee, entry, today);
        }
    }

    private static bool IsAddresseeOf(Bill bill, Addressee.Chosen chosen) =>
        bill.Content is null || bill.Content.Contact == chosen.Contact;

    private void Decide(Bill bill, PricingResult priced, Addressee addressee, LedgerEntry entry, DateOnly today)
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
        if (quote.Flags.Count > 0 && entry.ReleasedAt != quote.Total)
        {
            bill.Hold(quote.Flags);
            return;
        }

        bill.Draft(new InvoiceContent(
            quote.Key, quote.Type, quote.Lines, quote.Total, chosen.Contact, today, today.AddDays(options.TermsDays))
        {
            TakenBack = entry.TakenBack,
        });
    }
}
