using System.Globalization;

namespace HubSpotInvoicing.Pricing.Books;

/// <summary>
/// One object of a price book as its reader sees it. It remembers what was asked for, so that a field nobody knows is
/// refused instead of being ignored.
/// </summary>
public sealed class BookSection
{
    private const int NumberDigitsMax = 20;
    private const int AmountMax = 999_999_999;

    private readonly string file;
    private readonly BookNode.Fields node;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly List<BookSection> children = [];

    internal BookSection(string file, BookNode.Fields node)
    {
        this.file = file;
        this.node = node;
    }

    /// <exception cref="PriceBookException">The field is missing, not a text, or blank.</exception>
    public string Text(string field) => Text(field, Required(field));

    /// <summary>The text, or nothing when the field is absent.</summary>
    /// <exception cref="PriceBookException">The field is there and not a text, or blank.</exception>
    public string? OptionalText(string field) => Optional(field) is { } value ? Text(field, value) : null;

    /// <summary>A number written in plain digits, zero or more.</summary>
    /// <exception cref="PriceBookException">The field is missing or not such a number.</exception>
    public decimal Number(string field) => Number(field, Required(field));

    /// <summary>The number, or nothing when the field is absent.</summary>
    /// <exception cref="PriceBookException">The field is there and not a plain number of zero or more.</exception>
    public decimal? OptionalNumber(string field) => Optional(field) is { } value ? Number(field, value) : null;

    /// <summary>An amount that can be invoiced as it is, in major units.</summary>
    /// <exception cref="PriceBookException">
    /// The field is missing, too large, or finer than the currency's minor unit.
    /// </exception>
    public Money Amount(string field, Currency currency)
    {
        var amount = Number(field);
        return amount <= AmountMax && amount == decimal.Round(amount, currency.MinorDigits)
            ? Money.Exactly(amount, currency)
            : throw Refusal(
                field,
                string.Create(CultureInfo.InvariantCulture, $"'{field}' is {amount}, "
                    + $"which is no amount in {currency}."),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Write at most {AmountMax:#,0} and at most {currency.MinorDigits} decimals."));
    }

    /// <summary>
    /// The price of one unit. It is an exact amount: with a finer price the total would depend on how the lines are
    /// cut.
    /// </summary>
    /// <exception cref="PriceBookException">
    /// The field is missing, too large, or finer than the currency's minor unit.
    /// </exception>
    public UnitPrice Price(string field, Currency currency) => UnitPrice.Of(Amount(field, currency).Amount, currency);

    /// <exception cref="PriceBookException">The field is missing or not an object.</exception>
    public BookSection Section(string field) => Child(field, Required(field));

    /// <summary>A list of objects, at least one.</summary>
    /// <exception cref="PriceBookException">The field is missing, no list, empty, or holds something else.</exception>
    public IReadOnlyList<BookSection> Sections(string field)
    {
        var list = Required(field) as BookNode.Items ?? throw WrongKind(field, Required(field), "a list");
        return list.Values.Count > 0
            ? [.. list.Values.Select(value => Child(field, value))]
            : throw Refusal(field, $"'{field}' is an empty list.", "Write at least one entry into it.");
    }

    /// <summary>
    /// A fault of this section, at the field's line when it is there and else where the section starts.
    /// </summary>
    public PriceBookException Refusal(string field, string problem, string remedy) =>
        new(file, node.Members.GetValueOrDefault(field, node).Line, problem, remedy);

    /// <summary>The SHA-256 of what stands in this section.</summary>
    internal string Digest() => BookDigest.Of(node);

    /// <exception cref="PriceBookException">
    /// A field of this section, or of one inside it, was never asked for.
    /// </exception>
    internal void RefuseUnknownFields()
    {
        foreach (var field in node.Members.Keys.Where(field => !asked.Contains(field)))
        {
            throw Refusal(
                field,
                $"'{field}' is not a field that can stand here.",
                $"Remove it or correct its name; the fields here are {Quoted(asked)}.");
        }

        children.ForEach(child => child.RefuseUnknownFields());
    }

    private static string Quoted(IEnumerable<string> fields) =>
        string.Join(", ", fields.Select(field => $"'{field}'").DefaultIfEmpty("nothing"));

    private BookNode? Optional(string field)
    {
        asked.Add(field);
        return node.Members.GetValueOrDefault(field);
    }

    private BookNode Required(string field) => Optional(field)
        ?? throw Refusal(
            field, $"'{field}' is missing.", $"Add it to this object, which now has {Quoted(node.Members.Keys)}.");

    private BookSection Child(string field, BookNode value)
    {
        var child = new BookSection(file, value as BookNode.Fields ?? throw WrongKind(field, value, "an object"));
        children.Add(child);
        return child;
    }

    private string Text(string field, BookNode value)
    {
        var text = value as BookNode.Text ?? throw WrongKind(field, value, "a text");
        return string.IsNullOrWhiteSpace(text.Value)
            ? throw Refusal(field, $"'{field}' is blank.", "Write a text, or leave the field out if it is optional.")
            : text.Value.Trim();
    }

    private decimal Number(string field, BookNode value)
    {
        var number = value as BookNode.Number ?? throw WrongKind(field, value, "a number");
        if (number.Written.StartsWith('-'))
        {
            throw Refusal(field, $"'{field}' is {number.Written}, a negative number.", "Write zero or more.");
        }

        return number.Written.Length <= NumberDigitsMax
            && decimal.TryParse(
                number.Written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw Refusal(
                field,
                $"'{field}' is {number.Written}, which is too long or has an exponent.",
                string.Create(
                    CultureInfo.InvariantCulture, $"Write at most {NumberDigitsMax} digits, with a point if needed."));
    }

    private PriceBookException WrongKind(string field, BookNode value, string wanted) => new(
        file, value.Line, $"'{field}' holds {value.Kind} instead of {wanted}.", $"Write {wanted} there.");
}
