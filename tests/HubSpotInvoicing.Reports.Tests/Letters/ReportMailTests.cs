using System.Globalization;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;
using HubSpotInvoicing.Testing;
using static HubSpotInvoicing.Reports.Sample;

namespace HubSpotInvoicing.Reports.Letters;

public sealed class ReportMailTests
{
    private static readonly Dictionary<string, string> Documents = new()
    {
        ["invoices.csv"] = "/reports/invoices.csv",
        ["report.html"] = "/reports/report.html",
        ["summary.json"] = "/reports/summary.json",
    };

    [Fact]
    public async Task A_run_with_every_outcome_is_told_as_approved()
    {
        var mail = await WriteAsync(Rows, StoppedSummary(Rows));

        GoldenFile.Verify("report.golden.txt", $"Subject: {mail.Subject}\n\n{mail.Text}");
        GoldenFile.Verify("report.golden.html", mail.Html);
    }

    [Fact]
    public async Task A_run_that_found_nobody_is_told_as_approved()
    {
        var mail = await WriteAsync([], Summary([]));

        GoldenFile.Verify("empty-report.golden.txt", $"Subject: {mail.Subject}\n\n{mail.Text}");
    }

    [Fact]
    public async Task The_list_of_all_companies_is_attached_byte_for_byte()
    {
        var store = await Report.WriteAsync(Rows, Summary(Rows));

        var mail = await new ReportMail(store)
            .WriteAsync(new RunResult(Summary(Rows), Documents), Unwarned, Report.Token);

        var attached = Assert.Single(mail.Attachments);
        Assert.Equal(("invoices.csv", "text/csv"), (attached.Name, attached.MediaType));
        Assert.Equal(store.Bytes("invoices.csv"), attached.Content.ToArray());
        Assert.Contains("The list of all companies is attached (invoices.csv).", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_too_long_for_a_mail_stays_where_it_lies()
    {
        var store = new MemoryReportStore();
        await using (var rows = await store.CreateAsync(Run, Period, "invoices.csv", Report.Token))
        {
            await rows.WriteAsync(new byte[ReportMail.AttachmentBytesMax + 1], Report.Token);
        }

        var mail = await new ReportMail(store)
            .WriteAsync(new RunResult(Summary(Rows), Documents), Unwarned, Report.Token);

        Assert.Empty(mail.Attachments);
        Assert.Contains("too long for a mail", mail.Text, StringComparison.Ordinal);
        Assert.Contains("invoices.csv: /reports/invoices.csv", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_companies_than_a_mail_can_bear_are_counted()
    {
        var rows = Enumerable.Range(1, ReportLetter.EntriesMax + 3).Select(n => Row(n, Outcome.Rejected)).ToList();

        var mail = await WriteAsync(rows, Summary(rows));

        Assert.Contains("And 3 companies more in invoices.csv.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Company {ReportLetter.EntriesMax + 1} ", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_fetches_nothing_and_runs_nothing()
    {
        var mail = await WriteAsync(Rows, StoppedSummary(Rows));

        Assert.DoesNotContain("<script", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public async Task The_culture_of_the_machine_changes_no_letter(string culture)
    {
        var expected = await WriteAsync(Rows, StoppedSummary(Rows));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            var mail = await WriteAsync(Rows, StoppedSummary(Rows));

            Assert.Equal((expected.Subject, expected.Text, expected.Html), (mail.Subject, mail.Text, mail.Html));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Mails_that_came_back_stand_in_every_document_with_their_company()
    {
        var summary = Summary([]) with
        {
            Returned =
            [
                new ReturnedMail(
                    InvoiceKey.Parse("9011:2026-11"),
                    "gone@member.example",
                    "Bounce",
                    Summary([]).StartedAt),
                new ReturnedMail(null, "finance@example.org", "Complaint", Summary([]).StartedAt),
            ],
        };
        var store = await Report.WriteAsync([], summary);

        var mail = await WriteAsync([], summary);

        Assert.Contains("9011:2026-11: gone@member.example (Bounce)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Finance: finance@example.org (Complaint)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("gone@member.example", store.Text("report.html"), StringComparison.Ordinal);
        Assert.Contains("\"companyId\": \"9011\"", store.Text("summary.json"), StringComparison.Ordinal);
        Assert.Contains("\"address\": \"gone@member.example\"", store.Text("summary.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_that_were_opened_are_counted_in_every_document()
    {
        var opened = new MailEvent
        {
            MessageId = "m-1",
            Kind = "Open",
            SentAt = Summary([]).StartedAt,
            Content = ReadOnlyMemory<byte>.Empty,
            Receipt = "r",
        };
        var summary = Summary([]) with
        {
            Fates = MailFates.Among([
                opened,
                opened,
                opened with
                {
                    MessageId = "m-2",
                },
                opened with
                {
                    Kind = "Delivery",
                },
                opened with
                {
                    Kind = "Send",
                },
            ]),
        };
        var store = await Report.WriteAsync([], summary);

        var mail = await WriteAsync([], summary);

        Assert.Contains("Mails of earlier runs: 1 arrived, 2 opened", mail.Text, StringComparison.Ordinal);
        Assert.Contains("1 arrived, 2 opened", store.Text("report.html"), StringComparison.Ordinal);
        Assert.Contains("\"opened\": 2", store.Text("summary.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_says_of_members_is_not_shown_by_accident() => Assert.Equal(
        "report-20261101T060000Z-00002a", (await WriteAsync(Rows, Summary(Rows))).ToString());

    private static void Unwarned(string warning) => Assert.Fail(warning);

    private static async Task<FinanceMail> WriteAsync(IReadOnlyList<ReportRow> rows, RunSummary summary)
    {
        var store = await Report.WriteAsync(rows, summary);
        return await new ReportMail(store)
            .WriteAsync(new RunResult(summary, Documents), Unwarned, Report.Token);
    }
}
