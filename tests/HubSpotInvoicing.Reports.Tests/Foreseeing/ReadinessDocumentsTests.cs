using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Reports.Foreseeing;

public sealed class ReadinessDocumentsTests
{
    private static readonly string[] Names = ["readiness.csv", "readiness.json", "readiness.html"];

    [Fact]
    public async Task A_letter_is_written_as_approved()
    {
        var store = await SampleLetter.WriteAsync(SampleLetter.Letter());

        GoldenFile.Verify("readiness.golden.csv", store.Bytes("readiness.csv"));
        GoldenFile.Verify("readiness.golden.json", store.Bytes("readiness.json"));
        GoldenFile.Verify("readiness.golden.html", store.Bytes("readiness.html"));
    }

    [Fact]
    public void Its_mail_is_written_as_approved()
    {
        var mail = MailOf(SampleLetter.Letter());

        Assert.Equal(FinanceMailKind.Readiness, mail.Kind);
        Assert.Equal("readiness-20261101T060000Z-00002a", mail.Name);
        Assert.Equal("readiness.csv", Assert.Single(mail.Attachments).Name);
        GoldenFile.Verify("readiness-mail.golden.txt", $"{mail.Subject}\n\n{mail.Text}");
    }

    [Fact]
    public void A_letter_without_cases_says_that_all_is_well()
    {
        var mail = MailOf(SampleLetter.Letter() with { Cases = [], MissingScope = null });

        Assert.Equal("Ready for November 2026? Yes, nobody to put right", mail.Subject);
        Assert.Contains("there is nothing to put right", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_names_the_first_of_each_owner_and_counts_the_others()
    {
        var many = Enumerable.Range(1, 30).Select(id => new ReadinessCase(Sample.Row(id, Outcome.Rejected), null));

        var mail = MailOf(SampleLetter.Letter() with { Cases = [.. many] });

        Assert.Contains("Company 25 (25)", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Company 26 (26)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("And 5 companies more in readiness.csv.", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public async Task The_culture_of_the_machine_changes_no_byte(string culture)
    {
        var expected = await SampleLetter.WriteAsync(SampleLetter.Letter());

        using var _ = new Culture(culture);
        var actual = await SampleLetter.WriteAsync(SampleLetter.Letter());

        Assert.All(Names, name => Assert.Equal(expected.Bytes(name), actual.Bytes(name)));
    }

    private static FinanceMail MailOf(ReadinessLetter letter) => ReadinessDocuments.MailOf(
        letter, new Dictionary<string, string> { ["readiness.html"] = "reports/readiness.html" });
}
