namespace HubSpotInvoicing.Emulator.Tests.Properties;

public sealed class ValidationTests
{
    private static readonly RecordRule Ceiling =
        new("companies", "membership_dues", RecordRuleKind.MaxNumber) { Bound = 100 };

    [Fact]
    public async Task A_rule_for_values_is_told_and_enforced()
    {
        await using var account = await TestAccount.StartAsync(o => o with { RecordRules = [Ceiling] });
        var company = account.AddCompany("A").ToString();

        var rules = await account.GetAsync("/crm/property-validations/2026-09/0-2");
        var above = await account.EditAsync("companies", company, Json.Of(("membership_dues", "100.01")));
        var at = await account.EditAsync("companies", company, Json.Of(("membership_dues", "100")));

        var rule = Assert.Single(rules.Results);
        Assert.Equal("membership_dues", (string?)rule["propertyName"]);
        Assert.Equal("MAX_NUMBER", (string?)rule["propertyValidationRules"]?[0]?["ruleType"]);
        Assert.Equal("100", (string?)rule["propertyValidationRules"]?[0]?["ruleArguments"]?[0]);
        Assert.Equal((400, 200), (above.Status, at.Status));
    }

    [Fact]
    public async Task Rules_are_listed_for_one_kind_of_record_by_type_id()
    {
        await using var account = await TestAccount.StartAsync(o => o with { RecordRules = [Ceiling] });

        Assert.Empty((await account.GetAsync("/crm/property-validations/2026-09/0-53")).Results);
        Assert.Equal(400, (await account.GetAsync("/crm/property-validations/2026-09/companies")).Status);
    }

    [Theory]
    [InlineData("2026-09", 400)]
    [InlineData("2026-03", 201)]
    public async Task What_a_new_record_needs_is_asked_for_by_newer_versions(string version, int status)
    {
        var rule = new RecordRule("invoices", "hs_purchase_order_number", RecordRuleKind.RequiredOnCreate);
        await using var account = await TestAccount.StartAsync(o => o with { RecordRules = [rule] });
        var draft = Json.Of(("hs_currency", "USD"));

        var answer = await account.PostAsync($"/crm/objects/{version}/invoices", Json.Of().With("properties", draft));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 400 ? ["MISSING_REQUIRED_PROPERTY"] : [], answer.Codes);
        Assert.Empty((await account.GetAsync("/crm/property-validations/2026-09/0-53")).Results);
    }

    [Fact]
    public async Task A_record_that_lacks_what_a_rule_demands_cannot_be_updated()
    {
        var rule = new RecordRule("companies", "country", RecordRuleKind.RequiredOnUpdate);
        await using var account = await TestAccount.StartAsync(o => o with { RecordRules = [rule] });
        var without = account.AddCompany("A").ToString();
        var with = account.AddCompany("B", ("country", "Canada")).ToString();

        var refused = await account.EditAsync("companies", without, Json.Of(("membership_dues", "1")));
        var taken = await account.EditAsync("companies", with, Json.Of(("membership_dues", "1")));
        var older = await account.EditAsync("companies", without, Json.Of(("membership_dues", "1")), "2026-03");

        Assert.Equal((400, 200, 200), (refused.Status, taken.Status, older.Status));
        Assert.Equal(["MISSING_CONDITIONAL_REQUIRED_PROPERTY"], refused.Codes);
    }
}
