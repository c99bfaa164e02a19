namespace HubSpotInvoicing.Audit;

/// <summary>Each defect is planted in an account that is right otherwise, and must be the only complaint.</summary>
public sealed class DefectTests
{
    [Fact]
    public async Task Two_invoices_with_the_same_key_are_found()
    {
        await using var court = await Court.OpenAsync();
        var (company, invoice) = court.AddBilled();
        var second = court.AddInvoice(company, Court.Key(company), 1250m);

        await AssertOnlyAsync(
            court, FindingKind.Duplicate, company, $"invoices {invoice}, {second} carry the same key");
    }

    [Fact]
    public async Task A_second_invoice_without_a_key_is_found_by_its_amount_and_month()
    {
        await using var court = await Court.OpenAsync();
        var (company, _) = court.AddBilled();
        var second = court.AddInvoice(company, null, 1250m);
        court.AddInvoice(company, null, 1250m, date: "2026-10-31");
        court.AddInvoice(company, null, 90m);
        court.AddInvoice(company, null, 1250m, status: "voided");

        await AssertOnlyAsync(court, FindingKind.Duplicate, company, $"invoice {second} without a key");
    }

    [Fact]
    public async Task A_voided_invoice_is_no_duplicate()
    {
        await using var court = await Court.OpenAsync();
        var (company, _) = court.AddBilled();
        court.AddInvoice(company, Court.Key(company), 1250m, status: "voided");

        Assert.Empty((await court.JudgeAsync()).Findings);
    }

    [Fact]
    public async Task A_total_that_is_not_the_sum_of_its_lines_is_found()
    {
        await using var court = await Court.OpenAsync();
        var (company, invoice) = court.AddBilled();
        court.World.SetInvoice(invoice, new Dictionary<string, string> { ["hs_amount_billed"] = "1250.01" });

        var findings = (await court.JudgeAsync()).Findings;

        Assert.Equal(
            [FindingKind.WrongSum, FindingKind.ReportDiffers, FindingKind.DuesDiffer],
            findings.Where(f => f.Company == company).Select(f => f.Kind));
    }

    [Fact]
    public async Task A_report_with_another_amount_is_found()
    {
        await using var court = await Court.OpenAsync();
        var company = court.AddCompany("2026-11-15", 1250m);
        var invoice = court.AddInvoice(company, Court.Key(company), 1250m);
        court.Tell(company, "AlreadyInvoiced", 1249.99m, invoice);

        await AssertOnlyAsync(court, FindingKind.ReportDiffers, company, "the report says 1249.99");
    }

    [Fact]
    public async Task A_report_with_another_invoice_is_found()
    {
        await using var court = await Court.OpenAsync();
        var company = court.AddCompany("2026-11-15", 1250m);
        court.AddInvoice(company, Court.Key(company), 1250m);
        court.Tell(company, "Invoiced", 1250m, invoice: 4711);

        await AssertOnlyAsync(court, FindingKind.ReportDiffers, company, "the report names invoice 4711");
    }

    [Fact]
    public async Task An_invoice_of_a_company_that_is_held_is_found()
    {
        await using var court = await Court.OpenAsync();
        var company = court.AddCompany("2026-11-15");
        court.AddInvoice(company, Court.Key(company), 1250m);
        court.Tell(company, "Held", 1250m, mail: "");

        await AssertOnlyAsync(court, FindingKind.ReportDiffers, company, "the report says Held");
    }

    [Theory]
    [InlineData("2026-11-15")]
    [InlineData("2027-11-15")]
    public async Task An_invoice_that_only_the_report_knows_is_found(string renewal)
    {
        await using var court = await Court.OpenAsync();
        var company = court.AddCompany(renewal, 1250m);
        court.Tell(company, "Invoiced", 1250m, invoice: 4711);

        await AssertOnlyAsync(court, FindingKind.Missing, company, "invoice 4711, and HubSpot shows none");
    }

    [Fact]
    public async Task A_company_that_no_run_ever_saw_is_found()
    {
        await using var court = await Court.OpenAsync();
        court.AddBilled();
        var company = court.AddCompany("2026-11-30");

        await AssertOnlyAsync(court, FindingKind.NotBilled, company, "renews on 2026-11-30, has no invoice");
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 0)]
    public async Task A_company_that_was_passed_over_months_ago_is_found(int monthsBefore, int findings)
    {
        await using var court = await Court.OpenAsync();
        var company = court.AddCompany("2026-09-30");
        court.AddBilled("2026-10-01");
        court.Tell(company, "Rejected", reasons: "MissingContact", month: "2026-09", mail: "");
        court.MonthsBefore = monthsBefore;

        var verdict = await court.JudgeAsync();

        Assert.Equal(findings, verdict.Findings.Count(f => f is { Kind: FindingKind.NotBilled, Month: "2026-09" }));
        Assert.Equal(findings, verdict.Findings.Count);
    }

    [Fact]
    public async Task A_company_that_a_person_closed_by_hand_is_not_complained_of()
    {
        await using var court = await Court.OpenAsync();
        var company = court.AddCompany("2026-11-15");
        court.Tell(company, "AlreadyInvoiced", warnings: "ResolvedByHand", mail: "");

        Assert.Empty((await court.JudgeAsync()).Findings);
    }

    [Fact]
    public async Task A_draft_that_nobody_explains_is_found()
    {
        await using var court = await Court.OpenAsync();
        var company = court.AddCompany("2026-11-15");
        var draft = court.AddInvoice(company, Court.Key(company), 1250m, status: "draft");
        var explained = court.AddCompany("2026-11-15");
        court.AddInvoice(explained, Court.Key(explained), 1250m, status: "draft");
        court.Tell(explained, "Failed", 1250m, reasons: "AmountMismatch", mail: "");

        await AssertOnlyAsync(court, FindingKind.NotOpened, company, $"invoice {draft} is draft");
    }

    [Fact]
    public async Task An_invoice_that_hangs_on_another_company_is_found()
    {
        await using var court = await Court.OpenAsync();
        var other = court.AddCompany("2027-01-15");
        var company = court.AddCompany("2026-11-15", 1250m);
        var invoice = court.AddInvoice(other, Court.Key(company), 1250m);
        court.Tell(company, "Invoiced", 1250m, invoice);

        await AssertOnlyAsync(court, FindingKind.WrongCompany, company, $"hangs on company {other}");
    }

    [Fact]
    public async Task Dues_that_are_not_what_was_invoiced_are_found_unless_the_report_warns_of_them()
    {
        await using var court = await Court.OpenAsync();
        var (company, _) = court.AddBilled();
        court.World.SetCompany(company, new Dictionary<string, string> { ["membership_dues"] = "999.00" });
        var warned = court.AddCompany("2026-11-15", 999m);
        var invoice = court.AddInvoice(warned, Court.Key(warned), 1250m);
        court.Tell(warned, "Invoiced", 1250m, invoice, warnings: "DuesNotWritten");

        await AssertOnlyAsync(court, FindingKind.DuesDiffer, company, "the dues are 999.00");
    }

    [Fact]
    public async Task A_mail_that_nothing_proves_is_found()
    {
        await using var court = await Court.OpenAsync();
        var company = court.AddCompany("2026-11-15", 1250m);
        var invoice = court.AddInvoice(company, Court.Key(company), 1250m);
        court.Tell(company, "Invoiced", 1250m, invoice, mail: "UNKNOWN");

        await AssertOnlyAsync(court, FindingKind.MailUnproved, company, "mail status 'UNKNOWN'");
    }

    [Fact]
    public async Task A_mail_file_without_an_invoice_is_found()
    {
        await using var court = await Court.OpenAsync();
        var (billed, _) = court.AddBilled();
        court.AddMail(billed);
        court.AddMail(4711);

        await AssertOnlyAsync(court, FindingKind.MailUnproved, 4711, "no open invoice");
    }

    [Fact]
    public async Task A_mail_that_was_written_and_is_gone_is_found()
    {
        await using var court = await Court.OpenAsync();
        var company = court.AddCompany("2026-11-15", 1250m);
        var invoice = court.AddInvoice(company, Court.Key(company), 1250m);
        court.Tell(company, "Invoiced", 1250m, invoice, mail: "WRITTEN");
        var (other, _) = court.AddBilled();
        court.AddMail(other);

        await AssertOnlyAsync(court, FindingKind.MailUnproved, company, "no mail file");
    }

    [Fact]
    public async Task The_row_of_the_newest_run_counts()
    {
        await using var court = await Court.OpenAsync();
        var company = court.AddCompany("2026-11-15", 1250m);
        var invoice = court.AddInvoice(company, Court.Key(company), 1250m);
        court.Tell(company, "AlreadyInvoiced", 1250m, invoice, run: "20261117T120000Z-000001");
        court.Tell(company, "Failed", 1200m, invoice, mail: "");

        Assert.Empty((await court.JudgeAsync()).Findings);
    }

    private static async Task AssertOnlyAsync(Court court, FindingKind kind, long company, string detail)
    {
        var finding = Assert.Single((await court.JudgeAsync()).Findings);

        Assert.Equal((kind, company, Court.Month), (finding.Kind, finding.Company, finding.Month));
        Assert.Contains(detail, finding.Detail, StringComparison.Ordinal);
    }
}
