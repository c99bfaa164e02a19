using System.Globalization;

namespace HubSpotInvoicing.Pricing.Books;

/// <summary>Reads the editions of a price book, each membership with the calculator of its type.</summary>
internal sealed class EditionReader(IReadOnlyList<IMembershipCalculator> calculators)
{
    private string Known => string.Join(", ", calculators.Select(calculator => calculator.Type));

    public IReadOnlyList<PriceBookEdition> ReadAll(BookSection root)
    {
        root.OptionalText("$schema");
        var editions = new SortedList<DateOnly, PriceBookEdition>();
        foreach (var section in root.Sections("books"))
        {
            var edition = ReadOne(section);
            if (!editions.TryAdd(edition.EffectiveFrom, edition))
            {
                throw section.Refusal(
                    "effectiveFrom",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Two books are in force from {edition.EffectiveFrom:yyyy-MM-dd}."),
                    "Give each book its own date, or remove one of them.");
            }
        }

        root.RefuseUnknownFields();
        return [.. editions.Values];
    }

    private PriceBookEdition ReadOne(BookSection section)
    {
        var effectiveFrom = DateOf(section);
        var currency = CurrencyOf(section);
        var memberships = new Dictionary<string, PricedMembership>(StringComparer.Ordinal);
        foreach (var entry in section.Sections("memberships"))
        {
            var membership = ReadMembership(entry, currency);
            if (!memberships.TryAdd(MembershipType.Fold(membership.Type.Name), membership))
            {
                throw entry.Refusal(
                    "type",
                    $"The type '{membership.Type}' stands twice in this book.",
                    "Keep one of the two; capitals, spaces, _ and - make no difference.");
            }
        }

        return new PriceBookEdition(effectiveFrom, currency, memberships) { Hash = section.Digest() };
    }

    private PricedMembership ReadMembership(BookSection entry, Currency currency)
    {
        var name = entry.Text("type");
        var folded = MembershipType.Fold(name);
        var calculator = calculators.FirstOrDefault(each => MembershipType.Fold(each.Type.Name) == folded)
            ?? throw entry.Refusal(
                "type",
                $"Nothing can price the type '{name}'.",
                $"Correct its name, or add a calculator; there are calculators for {Known}.");
        return new PricedMembership(
            MembershipType.Named(name), BoundsOf(entry, currency), calculator.ReadRule(entry, currency));
    }

    private static AmountBounds BoundsOf(BookSection entry, Currency currency)
    {
        var (min, max) = (entry.Amount("minAmount", currency), entry.Amount("maxAmount", currency));
        return min <= max
            ? AmountBounds.Between(min, max)
            : throw entry.Refusal(
                "minAmount", $"The smallest usual amount, {min}, is above the largest, {max}.", "Exchange the two.");
    }

    private static DateOnly DateOf(BookSection section)
    {
        var text = section.Text("effectiveFrom");
        return DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw section.Refusal(
                "effectiveFrom", $"'{text}' is not a calendar day.", "Write it as yyyy-MM-dd, for example 2026-01-01.");
    }

    private static Currency CurrencyOf(BookSection section)
    {
        var code = section.Text("currency");
        return IsoCurrencies.Contain(code)
            ? Currency.Parse(code)
            : throw section.Refusal(
                "currency",
                $"'{code}' is not a currency.",
                "Write its ISO 4217 code in capital letters, for example USD.");
    }
}
