using System.Reflection;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

public sealed class FactWordsTests
{
    private static readonly InvoiceKey Key = SampleContents.Key(1);

    private static readonly IReadOnlyList<LedgerFact> Facts =
    [
        new LedgerFact.Claimed(SampleContents.Of(1)),
        new LedgerFact.Adopted(Key),
        .. SampleContents.Marks(1),
        new LedgerFact.DeliveryRefused(Key, "INVALID_TO_ADDRESS"),
        new LedgerFact.DeliverySkipped(Key),
        new LedgerFact.DeliveryNotSent(Key),
        new LedgerFact.DuesRefused(Key, "read-only property"),
        new LedgerFact.Released(Key, SampleContents.Of(1).Total, "j.doe"),
        new LedgerFact.Approved(Key, SamplePlans.ApprovalOf(SampleContents.Of(1), "j.doe"), "board of May"),
        new LedgerFact.HeldBack(Key, "j.doe", "is leaving"),
        new LedgerFact.Resolved(Key, Resolution.Invoiced, "made by hand", "j.doe", InvoiceId.Of(77)),
        new LedgerFact.UndoAsked(Key, RunId.Parse("r-1"), InvoiceId.Of(77), "j.doe", "wrong book"),
        new LedgerFact.UndoAsked(Key, RunId.Parse("r-1"), null, "", ""),
        new LedgerFact.Undone(Key),
        new LedgerFact.DeliveryResent(SampleContents.Of(1), 2, "j.doe", "address corrected"),
        new LedgerFact.DeliveryNews(Key, 2, MailNews.Bounced),
    ];

    private static readonly IReadOnlyList<string> Words =
    [
        "claimed: Distributor membership, USD 1,500.74, to contact 1000001",
        "carried on by another run, as it stood",
        "draft 5000001 stands in HubSpot, its total is right",
        "invoice 5000001 is open as INV-1",
        "mail about to leave over HubSpot",
        "mail accepted, status id status-1",
        "mail is out: SENT",
        "dues written to the company",
        "mail refused for good: INVALID_TO_ADDRESS",
        "not ours to mail",
        "mail did not leave",
        "HubSpot refuses the dues: read-only property",
        "released by j.doe at exactly USD 1,500.74",
        "approved by j.doe: Distributor membership, USD 1,500.74, to contact 1000001 (5 x "
        + "USD 250.12 Distribuidor ñandú & "
        + $"\"co\" – 5 territories; 1 x USD 250.12 Supplier): board of May; plan {SamplePlans.Hash}",
        "held back by j.doe: is leaving",
        "resolved by j.doe as invoiced (invoice 77): made by hand",
        "j.doe asked to take back what run r-1 billed (invoice 77): wrong book",
        "somebody asked to take back what run r-1 billed",
        "taken back: HubSpot shows the invoice void or gone, the company can be billed anew",
        "j.doe asked for mail 2, to contact 1000001: address corrected",
        "mail 2 was bounced",
    ];

    [Fact]
    public void Every_fact_is_told_in_plain_words()
    {
        var kinds = typeof(LedgerFact).GetNestedTypes(BindingFlags.Public);

        Assert.Equal(kinds.Length, Facts.Select(fact => fact.GetType()).Distinct().Count());
        Assert.Equal(Words, Facts.Select(FactWords.For));
    }

    [Fact]
    public void An_invoice_without_a_number_is_told_without_one() => Assert.Equal(
        "invoice 5000001 is open", FactWords.For(new LedgerFact.Opened(Key, InvoiceId.Of(5_000_001), "")));

    [Fact]
    public void A_persons_word_that_names_no_invoice_is_told_without_one() => Assert.Equal(
        "resolved by j.doe as not-invoiced: never sent",
        FactWords.For(new LedgerFact.Resolved(Key, Resolution.NotInvoiced, "never sent", "j.doe")));
}
