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
        new LedgerFact.Resolved(Key, Resolution.Invoiced, "made by hand", "j.doe", InvoiceId.Of(77)),
    ];

    [Fact]
    public void Every_fact_has_its_own_words()
    {
        var kinds = typeof(LedgerFact).GetNestedTypes(BindingFlags.Public);

        var words = Facts.Select(FactWords.For).ToList();

        Assert.Equal(kinds.Length, Facts.Select(f => f.GetType()).Distinct().Count());
        Assert.Equal(words.Count, words.Distinct().Count());
    }

    [Fact]
    public void A_persons_word_names_the_person_and_the_reason() =>
        Assert.Equal("resolved by j.doe as invoiced (invoice 77): made by hand", FactWords.For(Facts[^1]));
}
