using System.Text;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Reports.Foreseeing;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Reports.Preparing;

public sealed class DiagnosisJsonTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 6, 0, 0, 250, TimeSpan.FromHours(-5));

    private static readonly Diagnosis Found = new(
    [
        Check.Passed("aws.credentials", CheckArea.Aws, "A role of account 123456789012 signs."),
        Check.Failed(
            "scope.crm.objects.companies.read",
            CheckArea.Scopes,
            "HubSpot answered 403 \"MISSING_SCOPES\".",
            "Add the scope to the service key."),
        Check.NotChecked("key.invoices", CheckArea.Schema, "Only a write can tell.", "Run doctor --probe."),
        Check.Warned("limits.daily", CheckArea.Account, "12 of 250,000 requests are left.", "Run tomorrow."),
    ]);

    [Fact]
    public void A_checklist_is_written_as_approved() => GoldenFile.Verify(
        "diagnosis.golden.json",
        DiagnosisJson.Render(Found, 4242001, Start, TimeSpan.FromMilliseconds(1234.5678)).ToArray());

    [Fact]
    public void An_account_that_could_not_be_asked_is_null()
    {
        var text = Encoding.UTF8.GetString(DiagnosisJson.Render(new Diagnosis([]), null, Start, TimeSpan.Zero).Span);

        Assert.Contains("\"portalId\": null", text, StringComparison.Ordinal);
        Assert.Contains("\"trusted\": true", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_culture_of_the_machine_changes_no_byte(string culture)
    {
        var expected = DiagnosisJson.Render(Found, 4242001, Start, TimeSpan.FromSeconds(1.5)).ToArray();

        using var _ = new Culture(culture);

        Assert.Equal(expected, DiagnosisJson.Render(Found, 4242001, Start, TimeSpan.FromSeconds(1.5)).ToArray());
    }
}
