using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.Logging.Abstractions;

namespace HubSpotInvoicing.Hosting;

public sealed class FinanceNoticesTests
{
    private static readonly RunId Run = RunId.Parse("run-a");
    private static readonly BillingPeriod Period = BillingPeriod.Parse("2026-11");
    private static readonly BrokenRun Broken = new(Run, Period, DateTimeOffset.UnixEpoch, Reached: null);

    private readonly KeptMails mails = new();
    private readonly KeptReports reports = new();

    [Fact]
    public async Task A_run_that_went_well_is_reported_and_is_no_error()
    {
        var told = await Notices(mails).TellAsync(Result());

        Assert.Equal(FinanceMailKind.Report, Assert.Single(mails.Sent).Kind);
        Assert.Equal("mailed report-run-a", told.Mails["report mail"]);
        Assert.Empty(told.Warnings);
    }

    [Fact]
    public async Task An_error_is_told_before_the_report()
    {
        var told = await Notices(mails).TellAsync(Result(StopReason.DailyQuota));

        Assert.Equal([FinanceMailKind.Error, FinanceMailKind.Report], mails.Sent.Select(m => m.Kind));
        Assert.Equal(["error mail", "report mail"], told.Mails.Keys.Order());
    }

    [Fact]
    public async Task A_mail_that_cannot_be_sent_is_a_warning_with_what_to_do()
    {
        mails.Fault = new MailUnavailableException("SES refuses the sender.", "Verify it in SES.");

        var told = await Notices(mails).TellAsync(Result());

        Assert.Empty(told.Mails);
        Assert.Equal(
            "The report mail was not sent: SES refuses the sender. Verify it in SES.", Assert.Single(told.Warnings));
    }

    [Fact]
    public async Task A_list_that_cannot_be_attached_is_a_warning_and_costs_nobody_a_mail()
    {
        reports.IsGone = true;

        var told = await Notices(mails).TellAsync(Result());

        Assert.Empty(Assert.Single(mails.Sent).Attachments);
        Assert.Contains("the disk is gone.", Assert.Single(told.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_breaks_in_a_mailer_never_breaks_a_run()
    {
        mails.Fault = new InvalidOperationException("pat@example.com");

        var told = await Notices(mails).TellAsync(Result(StopReason.Cancelled));
        await Notices(mails).TellAsync(new IOException("No disk."), Broken);

        Assert.Equal(2, told.Warnings.Count);
        Assert.All(told.Warnings, w => Assert.DoesNotContain("pat@example.com", w, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_mailer_nobody_is_told()
    {
        var result = Result(StopReason.Cancelled);

        Assert.Same(result, await Notices(mailer: null).TellAsync(result));
        await Notices(mailer: null).TellAsync(new IOException("No disk."), Broken);
    }

    [Fact]
    public async Task A_run_without_a_report_is_an_error()
    {
        await Notices(mails).TellAsync(new IOException("No disk."), Broken);

        Assert.Equal("error-run-a", Assert.Single(mails.Sent).Name);
    }

    private FinanceNotices Notices(IFinanceMailer? mailer) =>
        new(mailer, new ReportMail(reports), new MailOptions(), NullLogger<FinanceNotices>.Instance);

    private static RunResult Result(StopReason? stoppedBy = null) => new(
        new RunSummary
        {
            Run = Run,
            Period = Period,
            StartedAt = DateTimeOffset.UnixEpoch,
            FinishedAt = DateTimeOffset.UnixEpoch,
            PortalId = 1,
            TimeZone = "UTC",
            Currency = Currency.Parse("USD"),
            BookDate = new DateOnly(2026, 1, 1),
            Mode = RunMode.Run,
            Totals = new RunTotals(Currency.Parse("USD")),
            Requests = new RequestUsage(new Dictionary<string, long>(), 0, 0),
            StoppedBy = stoppedBy,
        },
        new Dictionary<string, string>());

    private sealed class KeptMails : IFinanceMailer
    {
        public List<FinanceMail> Sent { get; } = [];

        public Exception? Fault { get; set; }

        public Task<string> SendAsync(FinanceMail mail, CancellationToken cancellationToken)
        {
            if (Fault is { } fault)
            {
                throw fault;
            }

            Sent.Add(mail);
            return Task.FromResult($"mailed {mail.Name}");
        }
    }

    private sealed class KeptReports : IReportStore
    {
        public bool IsGone { get; set; }

        public Task<Stream> CreateAsync(
            RunId run,
            BillingPeriod period,
            string name,
            CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ReadOnlyMemory<byte>?> ReadAsync(
            RunId run, BillingPeriod period, string name, int bytesMax, CancellationToken cancellationToken) => IsGone
                ? throw new ReportUnavailableException(name, "the disk is gone.")
                : Task.FromResult<ReadOnlyMemory<byte>?>(new byte[1]);

        public Task<IReadOnlyList<BillingPeriod>> ListPeriodsAsync(CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<RunId>> ListRunsAsync(BillingPeriod period, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<string> ReplaceIndexAsync(ReadOnlyMemory<byte> page, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public string LocationOf(RunId run, BillingPeriod period, string name) => name;
    }
}
