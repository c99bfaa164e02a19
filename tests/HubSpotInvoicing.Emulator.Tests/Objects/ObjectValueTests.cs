namespace HubSpotInvoicing.Emulator.Tests.Objects;

public sealed class ObjectValueTests
{
    [Fact]
    public async Task An_empty_value_clears()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme", ("membership_dues", "5"));

        var edited = await account.EditAsync("companies", company.ToString(), Json.Of(("membership_dues", "")));

        Assert.Equal(200, edited.Status);
        Assert.Null(account.World.FindCompany(company)?["membership_dues"]);
    }

    [Theory]
    [InlineData("membership_duess", "5", "PROPERTY_DOESNT_EXIST")]
    [InlineData("membership_dues", "abc", "INVALID_INTEGER")]
    [InlineData("membership_dues", "1,250.00", "INVALID_INTEGER")]
    [InlineData("membership_dues", "1e3", "INVALID_INTEGER")]
    [InlineData("next_renewal_date", "15.11.2026", "INVALID_DATE")]
    [InlineData("next_renewal_date", "2026-02-30", "INVALID_DATE")]
    [InlineData("hs_object_id", "5", "READ_ONLY_VALUE")]
    [InlineData("createdate", "2026-11-01T00:00:00Z", "READ_ONLY_VALUE")]
    public async Task A_value_that_does_not_fit_is_refused(string property, string value, string code)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.CreateAsync("companies", Json.Of(("name", "Acme"), (property, value)));

        Assert.Equal(400, answer.Status);
        Assert.Equal("VALIDATION_ERROR", answer.Category);
        Assert.Equal(code, Assert.Single(answer.Codes));
        Assert.Equal(property, (string?)answer.Errors[0]["context"]?["propertyName"]?[0]);
        Assert.StartsWith("Property values were not valid: [", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invoices", "hs_invoice_billable", "yes", "INVALID_OPTION")]
    [InlineData("invoices", "hs_invoice_payment_collection_method", "Manual", "INVALID_OPTION")]
    [InlineData("invoices", "hs_due_date", "2026-12-01", "INVALID_DATE")]
    [InlineData("invoices", "hs_due_date", "1796083200", "INVALID_DATE")]
    [InlineData("invoices", "hs_due_date", "2026-12-01T00:00:00", "INVALID_DATE")]
    [InlineData("invoices", "hs_number", "INV-7", "READ_ONLY_VALUE")]
    [InlineData("invoices", "hs_amount_billed", "5", "READ_ONLY_VALUE")]
    [InlineData("invoices", "hs_invoice_link", "https://x.example", "READ_ONLY_VALUE")]
    public async Task An_invoice_value_that_does_not_fit_is_refused(
        string type, string property, string value, string code)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.CreateAsync(type, Json.Of(("hs_currency", "USD"), (property, value)));

        Assert.Equal(400, answer.Status);
        Assert.Equal(code, Assert.Single(answer.Codes));
    }

    [Theory]
    [InlineData("1796083200000")]
    [InlineData("2026-12-01T00:00:00Z")]
    [InlineData("2026-12-01T01:00:00.000+01:00")]
    public async Task A_moment_is_taken_in_milliseconds_or_ISO_with_a_zone(string value)
    {
        await using var account = await TestAccount.StartAsync();

        var created = await account.CreateAsync("invoices", Json.Of(("hs_currency", "USD"), ("hs_due_date", value)));

        var read = await account.ReadAsync("invoices", created.Id, "hs_due_date");
        Assert.Equal("2026-12-01T00:00:00.000Z", read.Property("hs_due_date"));
    }

    [Theory]
    [InlineData("2026-11-15", false)]
    [InlineData("1794700800000", false)]
    [InlineData("1794700800", true)]
    [InlineData("1794704400000", true)]
    [InlineData("2026-11-15T08:00:00Z", true)]
    public async Task A_day_is_normalised_with_a_warning_from_2026_09_on(string value, bool isOdd)
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme").ToString();

        var newer = await account.EditAsync("companies", company, Json.Of(("next_renewal_date", value)));
        var older = await account.EditAsync("companies", company, Json.Of(("next_renewal_date", value)), "2026-03");

        Assert.Equal(200, newer.Status);
        Assert.Equal("2026-11-15", account.World.Companies[0]["next_renewal_date"]);
        Assert.Equal(isOdd, newer.Body["warnings"] is not null);
        Assert.Equal(isOdd ? 400 : 200, older.Status);
        if (isOdd)
        {
            var warning = newer.Body["warnings"]?[0];
            Assert.Equal("PROPERTY_VALUE_NORMALIZED", (string?)warning?["category"]);
            Assert.Equal("1794700800000", (string?)warning?["context"]?["normalizedValue"]);
        }
    }

    [Theory]
    [InlineData(DayForm.Day, "2026-11-15")]
    [InlineData(DayForm.Milliseconds, "1794700800000")]
    [InlineData(DayForm.Timestamp, "2026-11-15T00:00:00.000Z")]
    public async Task A_day_reads_back_in_the_accounts_form(DayForm form, string shown)
    {
        await using var account = await TestAccount.StartAsync(o => o with { DayForm = form });
        var company = account.AddCompany("Acme", ("next_renewal_date", "2026-11-15")).ToString();

        var read = await account.ReadAsync("companies", company, "next_renewal_date");

        Assert.Equal(shown, read.Property("next_renewal_date"));
    }
}
