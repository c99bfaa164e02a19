namespace HubSpotInvoicing.Emulator.Tests.Defects;

public sealed class DefectTests
{
    private static readonly Lazy<Task<IReadOnlyList<string>>> Healthy = new(() => ExamineAsync(repaired: null));

    public static TheoryData<string> Names => [.. AccountDefect.All.Select(defect => defect.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_defect_can_be_told_from_outside_until_it_is_repaired(string name)
    {
        var defect = Named(name);
        var healthy = await Healthy.Value;

        var spoilt = await ExamineAsync(repaired: null, defect);
        var repaired = await ExamineAsync(repaired: defect, defect);

        Assert.NotEqual(healthy, spoilt);
        Assert.Equal(healthy, repaired);
    }

    [Fact]
    public void There_are_many_and_each_has_a_name_of_its_own_and_a_sentence()
    {
        Assert.True(AccountDefect.All.Count >= 35);
        Assert.Equal(AccountDefect.All.Count, AccountDefect.All.Select(defect => defect.Name).Distinct().Count());
        Assert.All(AccountDefect.All, defect => Assert.EndsWith(".", defect.Summary));
    }

    [Fact]
    public void A_defect_is_found_by_its_name_and_no_other()
    {
        Assert.Same(AccountDefect.All[0], AccountDefect.Find(AccountDefect.All[0].Name.ToUpperInvariant()));
        Assert.Null(AccountDefect.Find("no-such"));
    }

    [Fact]
    public async Task Several_defects_stand_together_and_go_one_by_one()
    {
        var (key, label) = (Named("property-missing:invoices.membership_invoice_key"), Named("label-missing:renewal-contact"));
        await using var account = await StartAsync(key, label);

        account.Emulator.Repair(key);

        Assert.Equal([label], account.Emulator.Defects);
        Assert.Equal(200, (await account.GetAsync("/crm/properties/2026-09/invoices/membership_invoice_key")).Status);
        var labels = await account.GetAsync("/crm/associations/2026-09/companies/contacts/labels");
        Assert.DoesNotContain(labels.Results, row => (string?)row["label"] == "Renewal contact");
    }

    [Fact]
    public async Task A_repair_leaves_alone_what_somebody_has_created_meanwhile()
    {
        var missing = Named("property-missing:companies.membership_level");
        await using var account = await StartAsync(missing);
        await account.PostAsync("/crm/properties/2026-09/companies", Json.Of(
            ("name", "membership_level"),
            ("label", "Our level"),
            ("type", "string"),
            ("fieldType", "textarea"),
            ("groupName", "membership")));

        account.Emulator.Repair(missing);

        var property = await account.GetAsync("/crm/properties/2026-09/companies/membership_level");
        Assert.Equal("textarea", (string?)property.Body["fieldType"]);
    }

    [Fact]
    public async Task What_was_repaired_stays_so_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "state.jsonl");
        var defects = new[]
        {
            Named("members-none"), Named("property-missing:companies.membership_level"), Named("member-type-unknown"),
        };
        EmulatorOptions Options(EmulatorOptions o) => o with { StateFile = file, Companies = 12, Defects = defects };
        await using (var first = await TestAccount.StartAsync(Options))
        {
            Assert.Empty(first.World.Companies);
            foreach (var defect in defects)
            {
                first.Emulator.Repair(defect);
            }
        }

        await using var second = await TestAccount.StartAsync(Options);

        Assert.Equal(16, second.World.Companies.Count);
        Assert.Equal(200, (await second.GetAsync("/crm/properties/2026-09/companies/membership_level")).Status);
        Assert.DoesNotContain(second.World.Companies, company => company["membership_type"] == "Patron");
    }

    [Fact]
    public async Task A_flaw_in_the_records_is_there_once_however_often_the_account_starts()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "state.jsonl");
        EmulatorOptions Options(EmulatorOptions o) =>
            o with { StateFile = file, Companies = 12, Defects = [Named("member-type-unknown")] };
        await using (await TestAccount.StartAsync(Options))
        {
        }

        await using var second = await TestAccount.StartAsync(Options);

        Assert.Single(second.World.Companies, company => company["membership_type"] == "Patron");
    }

    private static async Task<IReadOnlyList<string>> ExamineAsync(
        AccountDefect? repaired, params IReadOnlyList<AccountDefect> defects)
    {
        await using var account = await StartAsync([.. defects]);
        if (repaired is not null)
        {
            account.Emulator.Repair(repaired);
        }

        return await new Examination(account).RunAsync();
    }

    private static Task<TestAccount> StartAsync(params AccountDefect[] defects) =>
        TestAccount.StartAsync(o => o with { Companies = 40, Defects = defects });

    private static AccountDefect Named(string name) =>
        AccountDefect.Find(name) ?? throw new ArgumentException($"There is no defect {name}.", nameof(name));
}
