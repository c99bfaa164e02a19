using System.Text;

namespace HubSpotInvoicing.Pricing.Books;

public sealed class BrokenBookTests
{
    private const string Sound = """
        {
          "$schema": "./pricebook.schema.json",
          "books": [
            {
              "effectiveFrom": "2026-01-01",
              "currency": "USD",
              "memberships": [
                {
                  "type": "Service Provider",
                  "minAmount": 1250.00,
                  "maxAmount": 1300,
                  "flat": {
                    "name": "Dues",
                    "price": 1250.00,
                    "sku": "SP"
                  }
                },
                {
                  "type": "Manufacturer",
                  "minAmount": 0,
                  "maxAmount": 10000,
                  "bands": [
                    { "upTo": 100, "name": "Tier 1", "price": 1 },
                    { "above": 100, "upTo": 200.50, "name": "Tier 2", "price": 2 },
                    { "above": 200.5, "name": "Tier 3", "price": 3 }
                  ]
                }
              ]
            }
          ]
        }
        """;

    [Fact]
    public void The_book_that_the_others_are_made_from_is_sound() => Assert.Single(Prices.Read(Sound).Editions);

    [Theory]
    // Fields
    [InlineData(
        "\"price\": 1250.00",
        "\"prise\": 1250.00",
        12,
        "'price' is missing. Add it to this object, which now has 'name', 'prise', 'sku'.")]
    [InlineData(
        "\"sku\": \"SP\"",
        "\"vat\": 19",
        15,
        "'vat' is not a field that can stand here. Remove it or correct its name; the fields here are "
        + "'name', 'price', 'sku', 'productId'.")]
    [InlineData(
        "\"currency\": \"USD\",",
        "\"currency\": \"USD\", \"note\": \"\",",
        6,
        "'note' is not a field that can stand here.")]
    [InlineData(
        "\"currency\": \"USD\",",
        "\"currency\": \"USD\", \"notes\": [null, 1e3],",
        6,
        "'notes' is not a field that can stand here.")]
    [InlineData(
        "\"$schema\"",
        "\"schema\"",
        2,
        "'schema' is not a field that can stand here. Remove it or correct its name; the "
        + "fields here are '$schema', 'books'.")]
    [InlineData("\"effectiveFrom\": \"2026-01-01\",", "", 4, "'effectiveFrom' is missing.")]
    [InlineData("\"type\": \"Manufacturer\",", "", 18, "'type' is missing.")]
    [InlineData("\"minAmount\": 0,", "", 18, "'minAmount' is missing.")]
    // Kinds
    [InlineData(
        "\"price\": 1250.00",
        "\"price\": \"1250.00\"",
        14,
        "'price' holds a text instead of a number. Write a number there.")]
    [InlineData("\"price\": 1250.00", "\"price\": null", 14, "'price' holds null instead of a number.")]
    [InlineData("\"price\": 1250.00", "\"price\": true", 14, "'price' holds true instead of a number.")]
    [InlineData("\"name\": \"Dues\"", "\"name\": 5", 13, "'name' holds a number instead of a text.")]
    [InlineData(
        "\"name\": \"Dues\"",
        "\"name\": \" \"",
        13,
        "'name' is blank. Write a text, or leave the field out if it is optional.")]
    [InlineData("\"sku\": \"SP\"", "\"sku\": []", 15, "'sku' holds a list instead of a text.")]
    [InlineData("\"currency\": \"USD\"", "\"currency\": {}", 6, "'currency' holds an object instead of a text.")]
    [InlineData(
        "{ \"upTo\": 100, \"name\": \"Tier 1\", \"price\": 1 },",
        "5,",
        23,
        "'bands' holds a number instead of an object.")]
    // Numbers
    [InlineData(
        "\"price\": 1250.00", "\"price\": -1250.00", 14, "'price' is -1250.00, a negative number. Write zero or more.")]
    [InlineData(
        "\"price\": 1250.00",
        "\"price\": 1250.005",
        14,
        "'price' is 1250.005, which is no amount in USD. Write at most 999,999,999 and at most 2 decimals.")]
    [InlineData(
        "\"maxAmount\": 1300", "\"maxAmount\": 1300.001", 11, "'maxAmount' is 1300.001, which is no amount in USD.")]
    [InlineData(
        "\"price\": 1250.00",
        "\"price\": 99999999999999999999",
        14,
        "'price' is 99999999999999999999, which is no amount in USD.")]
    [InlineData(
        "\"price\": 1250.00",
        "\"price\": 1.25e3",
        14,
        "'price' is 1.25e3, which is too long or has an exponent. Write at most 20 digits, with a point if needed.")]
    [InlineData(
        "\"price\": 1250.00",
        "\"price\": 1250.000000000000000000001",
        14,
        "'price' is 1250.000000000000000000001, which is too long or has an exponent.")]
    [InlineData("\"price\": 1250.00", "\"price\": 1000000000", 14, "'price' is 1000000000, which is no amount in USD.")]
    // Books
    [InlineData(
        "\"2026-01-01\"",
        "\"2026-02-29\"",
        5,
        "'2026-02-29' is not a calendar day. Write it as yyyy-MM-dd, for example 2026-01-01.")]
    [InlineData("\"2026-01-01\"", "\"01/01/2026\"", 5, "'01/01/2026' is not a calendar day.")]
    [InlineData(
        "\"USD\"",
        "\"usd\"",
        6,
        "'usd' is not a currency. Write its ISO 4217 code in capital letters, for example USD.")]
    [InlineData("\"USD\"", "\"UDS\"", 6, "'UDS' is not a currency.")]
    [InlineData("\"USD\"", "\"USD \\ud83d\"", 6, "A text holds bytes that are no characters. Save the file as UTF-8.")]
    // Memberships
    [InlineData("\"Manufacturer\"", "\"service-provider\"", 18, "'flat' is missing.")]
    [InlineData(
        "\"Manufacturer\"",
        "\"Retailer\"",
        19,
        "Nothing can price the type 'Retailer'. Correct its name, or add a calculator; there are calculators for "
        + "Distributor, Manufacturer, Service Provider.")]
    [InlineData(
        "\"minAmount\": 1250.00",
        "\"minAmount\": 1300.01",
        10,
        "The smallest usual amount, USD 1,300.01, is above the largest, USD 1,300.00. Exchange the two.")]
    // Bands
    [InlineData(
        "\"above\": 100,",
        "\n\"above\": 90,",
        25,
        "The band above 90 overlaps the band before it, which goes up to 100. Write \"above\": 100.")]
    [InlineData(
        "\"above\": 100,",
        "\"above\": 100.01,",
        24,
        "The band above 100.01 leaves a gap after the band before it, which goes up to 100. Write \"above\": 100.")]
    [InlineData("\"above\": 100,", "", 24, "'above' is missing.")]
    [InlineData(
        "\"upTo\": 200.50",
        "\n\"upTo\": 100",
        25,
        "The band ends at 100, which is not above its start at 100; bands stand in ascending order. Order the bands by "
        + "sales volume, the lowest first.")]
    [InlineData("\"upTo\": 200.50", "\"upTo\": 50", 24, "The band ends at 50, which is not above its start at 100;")]
    [InlineData("\"upTo\": 200.50,", "", 24, "'upTo' is missing.")]
    [InlineData("\"upTo\": 100,", "\"upTo\": 0,", 23, "The band ends at 0, which is not above its start at 0;")]
    [InlineData(
        "{ \"upTo\": 100,",
        "{\n\"above\": 0, \"upTo\": 100,",
        24,
        "The first band does not start at zero, so the volumes below it have no price (a gap). "
        + "Remove 'above' from the first band.")]
    [InlineData(
        "\"above\": 200.5,",
        "\"above\": 200.5,\n\"upTo\": 900,",
        26,
        "The last band has an end, so the volumes above it have no price (a gap). Remove 'upTo' from the last band, or "
        + "add a band that starts there.")]
    // Products
    [InlineData(
        "\"sku\": \"SP\"",
        "\"sku\": \"SP\", \"productId\": \"1\"",
        15,
        "The line names its product twice, by sku and by productId. Keep one of the two.")]
    [InlineData(
        "\"sku\": \"SP\"",
        "\"productId\": \"SP\"",
        15,
        "'SP' is not a HubSpot product id. Write the digits of the product's record id.")]
    [InlineData("\"sku\": \"SP\"", "\"productId\": \"12 34\"", 15, "'12 34' is not a HubSpot product id.")]
    // JSON
    [InlineData(
        "\"sku\": \"SP\"",
        "\"name\": \"Again\"",
        15,
        "'name' is written twice in the same object. Keep one of the two.")]
    [InlineData(
        "\"maxAmount\": 1300,",
        "\"maxAmount\": 1300",
        12,
        "This is not valid JSON, from column 11. Look there for a missing or extra comma, quote or bracket, or "
        + "for text after the last bracket.")]
    [InlineData("\"sku\": \"SP\"", "\"sku\": \"SP\",", 16, "This is not valid JSON, from column 11.")]
    [InlineData(
        "\"currency\": \"USD\",", "\"currency\": \"USD\", // dollars", 6, "This is not valid JSON, from column 26.")]
    public void A_broken_book_is_refused_at_its_line(string sound, string broken, int line, string message)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);
        var position = Sound.IndexOf(sound, StringComparison.Ordinal);
        var json = Sound.Remove(position, sound.Length).Insert(position, broken);

        AssertRefused(json, line, message);
    }

    [Theory]
    [InlineData(
        "", 1, "The file is empty. Write a price book into it, or leave the setting out to use the shipped one.")]
    [InlineData(" \r\n\t ", 1, "The file is empty.")]
    [InlineData("[]", 1, "The file holds a list instead of an object. Start it with { \"books\": [ … ] }.")]
    [InlineData("\n\n5", 3, "The file holds a number instead of an object.")]
    [InlineData("{}", 1, "'books' is missing. Add it to this object, which now has nothing.")]
    [InlineData("{\n\"books\": [] }", 2, "'books' is an empty list. Write at least one entry into it.")]
    [InlineData("{\n\"books\": {} }", 2, "'books' holds an object instead of a list. Write a list there.")]
    [InlineData(
        "{ \"books\": [ { \"effectiveFrom\": \"2026-01-01\", \"currency\": \"USD\",\n\"memberships\": [] } ] }",
        2,
        "'memberships' is an empty list.")]
    [InlineData("{ \"\\ud800\": 1 }", 1, "A text holds bytes that are no characters.")]
    [InlineData("{", 1, "This is not valid JSON")]
    [InlineData("{ \"books\": [", 1, "This is not valid JSON")]
    public void A_file_that_is_no_book_is_refused(string json, int line, string message) =>
        AssertRefused(json, line, message);

    [Theory]
    [InlineData("{}")]
    [InlineData("}")]
    [InlineData("more")]
    public void Nothing_may_follow_the_book(string more) =>
        AssertRefused($"{Sound}\n{more}", 32, "This is not valid JSON, from column 1.");

    [Fact]
    public void Two_books_for_one_date_are_refused()
    {
        const string book = """
            { "currency": "USD",
              "effectiveFrom": "2026-01-01", "memberships": [
              { "type": "Service Provider", "minAmount": 1, "maxAmount": 2, "flat": { "name": "Dues", "price": 1 } } ] }
            """;

        AssertRefused(
            $"{{ \"books\": [\n{book},\n{book} ] }}",
            6,
            "Two books are in force from 2026-01-01. Give each book its own date, or remove one of them.");
    }

    [Fact]
    public void One_type_in_two_spellings_is_refused()
    {
        const string section = """
            { "minAmount": 1, "maxAmount": 2,
              "type": "TYPE", "flat": { "name": "Dues", "price": 1 } }
            """;
        var (one, other) = (
            section.Replace("TYPE", "Service Provider", StringComparison.Ordinal),
            section.Replace("TYPE", "service_provider", StringComparison.Ordinal));

        AssertRefused(
            $$"""{ "books": [ { "effectiveFrom": "2026-01-01", "currency": "USD", "memberships": [ {{one}},"""
                + $"\n{other} ] }} ] }}",
            4,
            "The type 'service_provider' stands twice in this book. Keep one of the two; capitals, "
            + "spaces, _ and - make no difference.");
    }

    [Fact]
    public void A_file_of_another_kind_is_refused_by_its_size() =>
        AssertRefused(
            new string(' ', (1024 * 1024) + 1),
            1,
            "The file is larger than one mebibyte. Check that the setting names a price book.");

    [Fact]
    public void Bytes_that_are_no_characters_are_refused()
    {
        byte[] content = [.. "{\n\""u8, 0xFF, .. "\": 1 }"u8];

        var fault = Assert.Throws<PriceBookException>(
            () => PriceBook.Read(content, Prices.FileName, MembershipCalculators.Standard));

        Assert.Equal((2, "A text holds bytes that are no characters."), (fault.Line, fault.Problem));
    }

    [Fact]
    public void Deeper_than_any_book_is_refused_and_does_not_overflow_the_stack() =>
        AssertRefused(new string('[', 100_000), 1, "This is not valid JSON, from column 65.");

    private static void AssertRefused(string json, int line, string message)
    {
        var fault = Assert.Throws<PriceBookException>(
            () => PriceBook.Read(Encoding.UTF8.GetBytes(json), Prices.FileName, MembershipCalculators.Standard));

        Assert.StartsWith($"test-book.json, line {line}: {message}", fault.Message, StringComparison.Ordinal);
        Assert.Equal((Prices.FileName, line), (fault.File, fault.Line));
        Assert.Equal(
            $"{fault.Problem} {fault.Remedy}",
            fault.Message[(fault.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
    }
}
