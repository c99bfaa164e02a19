using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Preparing.Findings;
using HubSpotInvoicing.Testing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

public sealed class BehaviourExaminerTests
{
    private const long Portal = 4242001;

    public static TheoryData<string, string, EmulatorOptions> Worlds => new()
    {
        { "second-key", "refused", new EmulatorOptions() },
        { "clash-words", "known", new EmulatorOptions() },
        { "read-by-key", "at-once", new EmulatorOptions() },
        { "cleared-key", "free", new EmulatorOptions() },
        { "deleted-key", "free", new EmulatorOptions() },
        { "line-upsert", "made", new EmulatorOptions() },
        { "line-repeat", "same", new EmulatorOptions() },
        { "inline-lines", "kept", new EmulatorOptions() },
        { "draft-total", "right", new EmulatorOptions() },
        { "draft-number", "none", new EmulatorOptions() },
        { "due-day", "kept", new EmulatorOptions() },
        { "draft-lines", "deleted", new EmulatorOptions() },
        { "bad-row", "alone", new EmulatorOptions() },
        { "day-form", "day", new EmulatorOptions() },
        { "day-search", "exact", new EmulatorOptions() },
        { "association-path", "works", new EmulatorOptions() },
        { "association-id", "number", new EmulatorOptions() },
        { "billing-label", "there", new EmulatorOptions() },
        { "mail-template", "INVALID_TO_ADDRESS", new EmulatorOptions() },
        { "repeated-send", "ignored", new EmulatorOptions() },
        { "send-status", "works", new EmulatorOptions() },
        { "mail-contact", "none", new EmulatorOptions() },
        { "second-key", "accepted", new EmulatorOptions { InvoiceKey = InvoiceKeyMode.UniqueNotEnforced } },
        { "read-by-key", "refused", new EmulatorOptions { InvoiceKey = InvoiceKeyMode.NotUnique } },
        { "second-key", "accepted", new EmulatorOptions { InvoiceKey = InvoiceKeyMode.NotUnique } },
        { "deleted-key", "reserved", new EmulatorOptions { ArchivedRecordsKeepUniqueValues = true } },
        { "draft-lines", "left", new EmulatorOptions { LinesOutliveDrafts = true } },
        { "day-form", "milliseconds", new EmulatorOptions { DayForm = DayForm.Milliseconds } },
        { "day-form", "timestamp", new EmulatorOptions { DayForm = DayForm.Timestamp } },
        { "draft-total", "right", new EmulatorOptions { ZeroBilledReads = 3 } },
        { "draft-total", "right", new EmulatorOptions { Currency = "JPY" } },
        { "draft-total", "wrong", new EmulatorOptions { ZeroBilledReads = 100 } },
        { "draft-number", "given", new EmulatorOptions { Oddities = [Oddity.DraftsAreNumbered] } },
        { "inline-lines", "lost", new EmulatorOptions { Oddities = [Oddity.InlineLinesAreLost] } },
        { "draft-total", "wrong", new EmulatorOptions { Oddities = [Oddity.InlineLinesAreLost] } },
        { "bad-row", "whole", new EmulatorOptions { Oddities = [Oddity.TracesAreIgnored] } },
        { "repeated-send", "tried-again", new EmulatorOptions { Oddities = [Oddity.SendIdsAreForgotten] } },
        { "billing-label", "absent", new EmulatorOptions { MissingAssociationTypes = [930] } },
        { "mail-template", "NOT_TAKEN", new EmulatorOptions { Template = TemplateState.Draft } },
        { "mail-template", "UNCONFIGURED_SENDING_DOMAIN", new EmulatorOptions { HasSendingDomain = false } },
        { "mail-template", "INVALID_TO_ADDRESS", new EmulatorOptions { MailDelay = TimeSpan.FromSeconds(2) } },
    };

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task A_probe_finds_out_how_the_account_is(string question, string value, EmulatorOptions world)
    {
        await using var account = await StartAsync(world);
        account.Emulator.World.AddCompany(new Dictionary<string, string> { ["next_renewal_date"] = "2026-11-20" });

        await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        var kept = await KeptAsync(account);
        Assert.Equal(value, Assert.Single(kept.Findings, f => f.Question.Name == question).Answer.Value);
        AssertNothingIsLeft(account);
        Assert.Empty(kept.Probes);
    }

    [Fact]
    public async Task A_total_that_comes_late_is_timed()
    {
        await using var account = await StartAsync(new EmulatorOptions { ZeroBilledReads = 3 });

        await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        var found = Assert.Single((await KeptAsync(account)).Findings, f => f.Question == DraftQuestions.TotalDelay);
        Assert.Equal("750", found.Answer.Value);
    }

    [Fact]
    public async Task A_search_that_trails_behind_is_timed()
    {
        await using var account = await StartAsync(new EmulatorOptions { SearchLag = TimeSpan.FromSeconds(3) });

        await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        var found = Assert.Single((await KeptAsync(account)).Findings, f => f.Question == DraftQuestions.SearchLag);
        Assert.Equal("3750", found.Answer.Value);
    }

    [Theory]
    [InlineData("second-key", "membership_invoice_key")]
    [InlineData("line-repeat", "membership_line_key")]
    [InlineData("day-form", "next_renewal_date")]
    [InlineData("mail-template", "4126643121")]
    [InlineData("bad-row", null)]
    public async Task A_probe_remembers_on_what_it_saw_something(string name, string? on)
    {
        await using var account = await StartAsync(new EmulatorOptions { Companies = 3 });

        await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        Assert.Equal(on, Assert.Single((await KeptAsync(account)).Findings, f => f.Question.Name == name).On);
    }

    [Fact]
    public async Task A_search_that_shows_nothing_for_half_a_minute_is_told()
    {
        await using var account = await StartAsync(new EmulatorOptions { SearchLag = TimeSpan.FromMinutes(5) });

        var checks = await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        var warned = Assert.Single(checks, c => c.Id == "behaviour.search-lag-ms");
        Assert.Equal(CheckVerdict.Warned, warned.Verdict);
        Assert.Contains("did not show a new record within 30 s", warned.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_of_which_HubSpot_does_not_say_what_became_shows_nothing_of_the_template()
    {
        await using var account = await StartAsync(new EmulatorOptions { MailDelay = TimeSpan.FromMinutes(5) });

        var checks = await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        var open = Assert.Single(checks, c => c.Id == "behaviour.mail-template");
        Assert.Equal(CheckVerdict.NotChecked, open.Verdict);
        Assert.Contains("did not say what became of it", open.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_tells_while_a_probe_is_at_work_is_kept()
    {
        await using var account = await StartAsync(new EmulatorOptions());
        var isTold = false;
        account.Emulator.Faults.Committed = async (request, _) =>
        {
            if (!isTold && request.Template.EndsWith("/invoices/batch/create", StringComparison.Ordinal))
            {
                isTold = true;
                var told = ToldFinding.Parse("opening-mails=yes");
                var kept = await KeptAsync(account);
                await account.Findings.KeepAsync(
                    kept.With([new Finding(told.Question, told.Answer, account.Clock.GetUtcNow())]),
                    TestAccount.Cancel);
            }
        };

        await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        Assert.True((await KeptAsync(account)).Says(PersonQuestions.OpeningMails, "yes"));
    }

    [Fact]
    public async Task A_contact_that_the_trial_mail_left_is_told()
    {
        await using var account = await StartAsync(new EmulatorOptions());
        account.Emulator.World.AddContact(new Dictionary<string, string> { ["email"] = "noreply@example.com" });

        var checks = await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        Assert.Equal(CheckVerdict.Warned, Assert.Single(checks, c => c.Id == "behaviour.mail-contact").Verdict);
    }

    [Fact]
    public async Task A_probe_touches_no_company_and_no_contact_and_opens_nothing()
    {
        await using var account = await StartAsync(new EmulatorOptions { Companies = 12 });
        var before = Everything(account);

        var checks = await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        Assert.Equal(before, Everything(account));
        Assert.DoesNotContain(checks, c => c.Verdict is CheckVerdict.Failed or CheckVerdict.Warned);
        Assert.DoesNotContain(
            account.Emulator.Traffic.Requests,
            r =>
                r.Method != "GET"
                && r.Template.Contains("companies", StringComparison.Ordinal)
                && !r.Template.EndsWith("/search", StringComparison.Ordinal)
                && !r.Template.EndsWith("/read", StringComparison.Ordinal));
        Assert.All(account.Emulator.World.Invoices.Where(i => i.Archived), i => Assert.Equal("draft", i.Status));
        Assert.All(
            account.Emulator.World.Invoices.Where(i => i.Archived),
            i => Assert.Empty(i.CompanyIds.Concat(i.ContactIds)));
    }

    [Fact]
    public async Task No_mail_of_a_probe_reaches_anybody()
    {
        await using var account = await StartAsync(new EmulatorOptions());

        await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        Assert.Equal(2, account.Emulator.World.Mails.Count);
        Assert.DoesNotContain(account.Emulator.World.Mails, m => m.Delivered);
    }

    [Theory]
    [InlineData("crm.objects.invoices.write", "crm.objects.invoices.write")]
    [InlineData("crm.objects.line_items.write", "crm.objects.line_items.write")]
    public async Task A_probe_that_may_not_write_fails_and_names_the_scope(string without, string named)
    {
        string[] scopes =
        [
            "crm.objects.companies.read",
            "crm.objects.contacts.read",
            "crm.objects.invoices.read",
            "crm.objects.invoices.write",
            "crm.objects.line_items.read",
            "crm.objects.line_items.write",
            "transactional-email",
        ];
        await using var account = await StartAsync(
            new EmulatorOptions { Scopes = [.. scopes.Where(s => s != without)] });

        var checks = await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        var failed = Assert.Single(checks, c => c.Id == "behaviour.probe");
        Assert.Equal(CheckVerdict.Failed, failed.Verdict);
        Assert.Contains(named, failed.Evidence, StringComparison.Ordinal);
        AssertNothingIsLeft(account);
    }

    [Fact]
    public async Task A_rule_of_the_account_that_refuses_drafts_fails_the_probe()
    {
        await using var account = await StartAsync(new EmulatorOptions
        {
            RecordRules = [new RecordRule("invoices", "hs_purchase_order_number", RecordRuleKind.RequiredOnCreate)],
        });

        var checks = await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        var failed = Assert.Single(checks, c => c.Id == "behaviour.probe");
        Assert.Equal(CheckVerdict.Failed, failed.Verdict);
        Assert.Contains("hs_purchase_order_number", failed.Evidence, StringComparison.Ordinal);
        AssertNothingIsLeft(account);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_a_dead_probe_left_is_removed_by_the_next(bool afterCommit)
    {
        var store = new MortalStore();
        await using var account = await StartAsync(new EmulatorOptions { LinesOutliveDrafts = true }, store);
        var calls = await CountCallsAsync(account);

        for (var death = 1; death <= calls; death++)
        {
            var last = account.Emulator.Traffic.Calls + death;
            account.Emulator.Faults.When(
                r => r.Number == last, Fault.Reset(afterCommit ? FaultMoment.AfterCommit : FaultMoment.BeforeCommit));
            account.Emulator.Faults.When(r => r.Number > last, Fault.Reset(FaultMoment.BeforeCommit), int.MaxValue);
            store.IsDead = () => account.Emulator.Traffic.Calls >= last;
            await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);
            account.Emulator.Faults.Clear();
            store.IsDead = () => false;
            account.Clock.Advance(TimeSpan.FromMinutes(11));

            var checks = await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

            Assert.DoesNotContain(checks, c => c.Verdict is CheckVerdict.Failed or CheckVerdict.Warned);
            AssertNothingIsLeft(account);
            Assert.Empty((await KeptAsync(account)).Probes);
        }
    }

    [Fact]
    public async Task A_probe_that_may_still_be_at_work_is_left_alone()
    {
        await using var account = await StartAsync(new EmulatorOptions());
        var open = new OpenProbe(
            RunId.Parse("20261103T115500Z-000001"), account.Clock.GetUtcNow() - TimeSpan.FromMinutes(5), []);
        await account.Findings.KeepAsync(Empty.With(open), TestAccount.Cancel);

        var checks = await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        Assert.Contains(
            "11:55 UTC",
            Assert.Single(checks, c => c.Id == "behaviour.probe" && c.Evidence.StartsWith('A')).Evidence,
            StringComparison.Ordinal);
        Assert.Empty(account.Emulator.World.Invoices);
    }

    [Fact]
    public async Task A_probe_that_is_called_off_cleans_up_first()
    {
        await using var account = await StartAsync(new EmulatorOptions());
        using var stop = new CancellationTokenSource();
        var creates = 0;
        account.Emulator.Faults.Committed = async (request, _) =>
        {
            if (request.Template.EndsWith("/invoices/batch/create", StringComparison.Ordinal) && ++creates == 3)
            {
                await stop.CancelAsync();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => account.Behaviour.ExamineAsync(ExaminationDepth.Probe, stop.Token));

        AssertNothingIsLeft(account);
        Assert.Empty((await KeptAsync(account)).Probes);
    }

    [Fact]
    public async Task Only_what_says_that_it_is_a_draft_of_the_probe_is_removed()
    {
        await using var account = await StartAsync(new EmulatorOptions());
        var world = account.Emulator.World;
        var key = new Dictionary<string, string>
        {
            ["membership_invoice_key"] = "9011:2026-11",
            ["hs_invoice_status"] = "draft",
        };
        var theirs = world.AddInvoice(key);
        var opened = world.AddInvoice(new Dictionary<string, string>
        {
            ["hs_invoice_status"] = "open",
            ["hs_comments"] = "probe:20261103T110000Z-000001: opened by hand",
        });
        var open = new OpenProbe(
            RunId.Parse("20261103T110000Z-000001"),
            account.Clock.GetUtcNow() - TimeSpan.FromHours(1),
            [Text(theirs), Text(opened)]);
        await account.Findings.KeepAsync(Empty.With(open), TestAccount.Cancel);

        await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);

        Assert.Equal([theirs, opened], world.Invoices.Where(i => !i.Archived).Select(i => i.Id));
    }

    [Fact]
    public async Task Without_a_probe_nothing_is_written_and_what_was_found_is_shown_with_its_day()
    {
        await using var account = await StartAsync(new EmulatorOptions());
        await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);
        var calls = account.Emulator.Traffic.Calls;

        var checks = await account.Behaviour.ExamineAsync(ExaminationDepth.Look, TestAccount.Cancel);

        Assert.Equal(calls + 1, account.Emulator.Traffic.Calls);
        Assert.Equal(
            "HubSpot refused a second draft with the same key. Seen on 2026-11-03.",
            Assert.Single(checks, c => c.Id == "behaviour.second-key").Evidence);
    }

    [Fact]
    public async Task Findings_of_another_API_version_count_for_nothing()
    {
        await using var account = await StartAsync(new EmulatorOptions());
        await account.Findings.KeepAsync(Empty with { ApiVersion = "2026-03" }, TestAccount.Cancel);

        var checks = await account.Behaviour.ExamineAsync(ExaminationDepth.Look, TestAccount.Cancel);

        var warned = Assert.Single(checks, c => c.Id == "behaviour.findings");
        Assert.Equal(CheckVerdict.Warned, warned.Verdict);
        Assert.Contains("API version 2026-03, not of 2026-09", warned.Evidence, StringComparison.Ordinal);
    }

    private static AccountFindings Empty =>
        new() { PortalId = Portal, ApiVersion = "2026-09", ProductVersion = "1.0.0" };

    private static Task<TestAccount> StartAsync(EmulatorOptions world, IFindingsStore? store = null) =>
        TestAccount.StartAsync(
            world,
            new TestSetup
            {
                SharedClock = new InstantClock(),
                Findings = store ?? new MemoryFindingsStore(),
                HubSpot = options => options.RetryCountMax = 0,
            });

    private static async Task<long> CountCallsAsync(TestAccount account)
    {
        await account.Behaviour.ExamineAsync(ExaminationDepth.Probe, TestAccount.Cancel);
        return account.Emulator.Traffic.Calls;
    }

    private static async Task<AccountFindings> KeptAsync(TestAccount account) =>
        Assert
            .IsType<KeptFindings.Valid>(await account.Findings.ReadAsync(Portal, "2026-09", TestAccount.Cancel))
            .Findings;

    private static void AssertNothingIsLeft(TestAccount account)
    {
        Assert.DoesNotContain(account.Emulator.World.Invoices, i => !i.Archived);
        Assert.DoesNotContain(account.Emulator.World.LineItems, l => !l.Archived);
    }

    private static List<string> Everything(TestAccount account)
    {
        var world = account.Emulator.World;
        return
        [
            .. world
                .Companies.Concat(world.Contacts)
                .Concat(world.LineItems)
                .Concat(world.Products)
                .Concat(world.Invoices.Select(i => i.Record))
                .Where(o => !o.Archived)
                .Select(o =>
                    $"{o.Id} {o.UpdatedAt:O} "
                    + $"{string.Join(',', o.Properties.OrderBy(p => p.Key, StringComparer.Ordinal))}"),
        ];
    }

    private static string Text(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
