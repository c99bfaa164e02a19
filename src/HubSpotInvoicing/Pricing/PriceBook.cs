using System.Globalization;
using HubSpotInvoicing.Pricing.Books;

namespace HubSpotInvoicing.Pricing;

/// <summary>The association's dated price data: editions side by side, of which one is in force for a period.</summary>
public sealed class PriceBook
{
    private const string ShippedName = "pricebook.json";

    private PriceBook(string fileName, IReadOnlyList<PriceBookEdition> editions)
    {
        FileName = fileName;
        Editions = editions;
    }

    public string FileName { get; }

    /// <summary>The editions, oldest first; at least one.</summary>
    public IReadOnlyList<PriceBookEdition> Editions { get; }

    /// <param name="utf8">The content of the file.</param>
    /// <param name="fileName">How messages name the file.</param>
    /// <param name="calculators">One for every type that the book may price.</param>
    /// <exception cref="PriceBookException">
    /// The book is not usable; the message names file, line and remedy.
    /// </exception>
    public static PriceBook Read(
        ReadOnlyMemory<byte> utf8, string fileName, IReadOnlyList<IMembershipCalculator> calculators)
    {
        var root = new BookSection(fileName, new BookParser(utf8, fileName).Parse());
        return new PriceBook(fileName, new EditionReader(calculators).ReadAll(root));
    }

    /// <summary>The book that ships inside the product.</summary>
    public static PriceBook Shipped(IReadOnlyList<IMembershipCalculator> calculators)
    {
        using var stream = typeof(PriceBook).Assembly.GetManifestResourceStream(ShippedName);
        ArgumentNullException.ThrowIfNull(stream);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return Read(content.ToArray(), ShippedName, calculators);
    }

    /// <summary>The edition in force on the day; none when the day is before the oldest edition.</summary>
    public PriceBookEdition? InForceOn(DateOnly day) => Editions.LastOrDefault(edition => edition.EffectiveFrom <= day);

    /// <summary>The edition in force on the first day of the period.</summary>
    /// <exception cref="RunRefusedException">The period is older than the oldest edition.</exception>
    public PriceBookEdition EditionFor(BillingPeriod period) =>
        InForceOn(period.FirstDay)
        ?? throw new RunRefusedException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"There are no prices for {period}: {FileName} starts with {Editions[0].EffectiveFrom:yyyy-MM-dd}."),
            "Add a book with an earlier effectiveFrom, or choose a later period.");
}
