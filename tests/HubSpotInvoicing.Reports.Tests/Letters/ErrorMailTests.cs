using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;
using HubSpotInvoicing.Testing;
using static HubSpotInvoicing.Reports.Sample;

namespace HubSpotInvoicing.Reports.Letters;

public sealed class ErrorMailTests
{
    private const decimal Usual = 5m;

    private static readonly DateTimeOffset At = new(2026, 11, 1, 6, 0, 3, TimeSpan.Zero);
    private static readonly BrokenRun NotStarted = new(Run, Period, At, Reached: null);
    private static readonly BrokenRun Midway = NotStarted with
    {
        Reached = new RunProgress(RunStage.Invoicing, 400, 200, 180),
    };

    private static readonly Dictionary<string, string> Documents = new() { ["report.html"] = "/reports/report.html" };

    public static TheoryData<string, Exception, bool> Faults => new()
    {
        {
            "credentials-refused",
            new RunRefusedException("HubSpot does not accept the access token (401).", "Put a valid one into HubSpot:AccessToken.")
            {
                Kind = RefusalKind.Credentials,
                CorrelationId = "c-401",
            },
            false
        },
        {
            "scopes-missing",
            new RunRefusedException("The access token lacks scopes (403): crm.objects.invoices.write.", "Grant these scopes.")
            {
                Kind = RefusalKind.Scopes,
                CorrelationId = "c-403",
            },
            false
        },
        {
            "hubspot-down",
            new RunRefusedException("HubSpot cannot be reached: no connection came about.", "Check the network.")
            {
                Kind = RefusalKind.Unreachable,
            },
            false
        },
        { "quota-used-up", new RunStoppedException(StopReason.DailyQuota, "The daily quota is used up."), false },
        { "rate-limited", new RunStoppedException(StopReason.RateLimited, "HubSpot answered 429."), false },
        {
            "store-unreachable",
            new LedgerUnavailableException("s3://billing/ledger", "the bucket billing cannot be reached; check the network.", null),
            true
        },
        { "setup", new RunRefusedException("HubSpot has no property membership_invoice_key on invoices.", "Create it."), false },
        { "program-fault", new InvalidOperationException("pat@example.com cannot be mailed"), true },
    };

    public static TheoryData<StopReason> Reasons => [.. Enum.GetValues<StopReason>().Except([StopReason.CanaryBilled])];

    [Fact]
    public void A_run_that_could_not_be_begun_is_told_setting_by_setting()
    {
        var mail = ErrorMail.About(new RefusedStart(
            RunId.Parse("start-20261101-0123456789ab"),
            At,
            [
                new("There is no HubSpot access token.", "Set the environment variable HubSpot__AccessToken."),
                new("Unknown setting Mail:Form (appsettings.json).", "Correct or remove it."),
            ]));

        Assert.Equal("error-start-20261101-0123456789ab", mail.Name);
        GoldenFile.Verify("error-start.golden.txt", $"{mail.Subject}\n\n{mail.Text}");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_run_without_a_report_is_told_as_approved(string name, Exception fault, bool isMidway) =>
        Verify(name, ErrorMail.About(fault, isMidway ? Midway : NotStarted));

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_run_that_stopped_early_is_told_at_once_with_numbered_steps(StopReason reason)
    {
        var rows = new[] { Row(1, Outcome.Invoiced), Row(2, Outcome.NotReached) };

        var mail = About(Summary(rows) with { StoppedBy = reason, StopDetail = "Detail." });

        Assert.Contains("Detail.", mail?.Text, StringComparison.Ordinal);
        Assert.Contains("\n1. ", mail?.Text, StringComparison.Ordinal);
        Assert.Contains("* Company 2 (2)", mail?.Text, StringComparison.Ordinal);
        Assert.Contains("What happens next by itself", mail?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_canary_that_was_asked_for_is_no_trouble()
    {
        var rows = new[] { Row(1, Outcome.Invoiced), Row(2, Outcome.NotReached) };

        Assert.Null(About(Summary(rows) with { StoppedBy = StopReason.CanaryBilled, StopDetail = "Detail." }));
    }

    [Fact]
    public void A_brake_that_closed_is_told_as_approved()
    {
        var rows = new[] { Row(1, Outcome.Invoiced) with { Amount = Dollars(1250m) }, Stopped(2), Stopped(3) };

        Verify(
            "brake-closed",
            About(
                Summary(rows) with
                {
                    StoppedBy = StopReason.BrakeClosed,
                    StopDetail =
                        "The brake Running:CanaryInvoices closed: 1 new invoice was let through as "
                        + "a canary, and the rest waits.",
                }));
    }

    [Fact]
    public void Doubt_and_many_failures_are_told_as_approved()
    {
        var rows = new[]
        {
            Row(1, Outcome.Invoiced) with
            {
                Amount = Dollars(1250m),
            },
            Failed(
                2,
                Outcome.InDoubt,
                new Failure(FailureCode.Unanswered, BillingStep.CreateDraft, "No answer.", 504, "c-1")),
            Failed(
                3,
                Outcome.Failed,
                new Failure(FailureCode.DeliveryRefused, BillingStep.Deliver, "The mail was refused.")),
        };

        Verify("in-doubt", About(Summary(rows)));
    }

    [Fact]
    public void Failures_within_what_is_usual_are_left_to_the_report()
    {
        var rows = Enumerable.Range(1, 99).Select(n => Row(n, Outcome.Invoiced))
            .Append(Failed(100, Outcome.Failed, new Failure(FailureCode.RequestFailed, BillingStep.Open, "No.")))
            .ToList();

        Assert.Null(ErrorMail.About(new RunResult(Summary(rows), Documents), 1m));
        Assert.NotNull(ErrorMail.About(new RunResult(Summary(rows), Documents), 0.99m));
    }

    [Fact]
    public void A_run_that_went_well_is_no_error() => Assert.Null(About(Summary([Row(1, Outcome.Invoiced)])));

    [Fact]
    public void Nothing_of_a_member_but_its_id_and_name_is_told()
    {
        var row = Failed(
            77, Outcome.Failed, new Failure(FailureCode.Unanswered, BillingStep.Deliver, "Private words.")) with
        {
            ContactEmail = "pat@example.com",
            Explanation = "Private words.",
            Amount = Dollars(4321m),
            InvoiceNumber = "INV-77",
            MembershipType = "Secret type",
        };

        var mail = About(Summary([row]));

        Assert.Contains("Company 77 (77)", mail?.Text, StringComparison.Ordinal);
        Assert.All(
            ["pat@example.com", "Private words", "INV-77", "Secret type"],
            secret => Assert.DoesNotContain(secret, mail?.Text + mail?.Html + mail?.Subject, StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_unexpected_fault_says_is_not_repeated() =>
        Assert.DoesNotContain(
            "pat@example.com",
            ErrorMail.About(new InvalidOperationException("pat@example.com"), Midway).Text,
            StringComparison.Ordinal);

    [Fact]
    public void Every_kind_of_trouble_has_advice_with_steps() => Assert.All(
        Enum.GetValues<TroubleKind>(), kind => Assert.NotEmpty(TroubleAdvice.For(kind).Steps));

    [Fact]
    public void Every_step_has_its_words() => Assert.All(
        Enum.GetValues<BillingStep>(), step => Assert.NotEmpty(StepWords.Reached(step)));

    private static void Verify(string name, FinanceMail? mail)
    {
        Assert.NotNull(mail);
        Assert.Equal(FinanceMailKind.Error, mail.Kind);
        GoldenFile.Verify($"error-{name}.golden.txt", $"Subject: {mail.Subject}\n\n{mail.Text}");
    }

    private static FinanceMail? About(RunSummary summary) => ErrorMail.About(new RunResult(summary, Documents), Usual);

    private static ReportRow Stopped(long company) => Failed(
        company,
        Outcome.NotReached,
        new Failure(FailureCode.RunStopped, BillingStep.Claim, "Stopped.", StoppedBy: StopReason.BrakeClosed));

    private static ReportRow Failed(long company, Outcome outcome, Failure failure) => Row(company, outcome) with
    {
        Failure = failure,
        Reasons = [failure.Code.ToString()],
        Amount = Dollars(1500m),
    };
}
