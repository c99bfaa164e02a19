using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace HubSpotInvoicing.Preparing;

public sealed class DoctorTests
{
    private static readonly Check Passed = Check.Passed("aws.bucket", CheckArea.Aws, "It is there.");
    private static readonly Check Warned = Check.Warned("mail.spf", CheckArea.Mail, "It is old.", "Renew it.");
    private static readonly Check Unseen = Check.NotChecked("mail.dkim", CheckArea.Mail, "Nobody looked.", "Look.");
    private static readonly Check Failed = Check.Failed("account.token", CheckArea.Account, "It is wrong.", "Mend it.");

    [Fact]
    public async Task Every_examiner_is_asked_and_the_points_stand_by_area()
    {
        var account = new ExaminedAccount();
        var doctor = new Doctor(
            [Finding(ExaminationDepth.Probe, Passed, Warned), Finding(ExaminationDepth.Probe, Unseen, Failed)],
            account);
        account.PortalId = 4242001;

        var diagnosis = await doctor.ExamineAsync(ExaminationDepth.Probe, TestContext.Current.CancellationToken);

        Assert.Equal([Failed, Warned, Unseen, Passed], diagnosis.Checks);
        Assert.Equal(4242001, diagnosis.PortalId);
    }

    [Fact]
    public void A_run_can_be_trusted_as_long_as_nothing_failed()
    {
        Assert.True(new Diagnosis([]).IsTrusted);
        Assert.True(new Diagnosis([Passed, Warned, Unseen]).IsTrusted);
        Assert.False(new Diagnosis([Passed, Failed, Warned]).IsTrusted);
    }

    [Fact]
    public void The_points_of_a_verdict_are_counted()
    {
        var diagnosis = new Diagnosis([Passed, Warned, Warned, Unseen]);

        Assert.Equal(
            [1, 1, 2, 0],
            Enum.GetValues<CheckVerdict>().Select(diagnosis.Count));
    }

    [Fact]
    public async Task The_ledger_is_examined_wherever_the_doctor_is_composed()
    {
        var doctor = new Month().Services().AddPreparing().BuildServiceProvider().GetRequiredService<Doctor>();

        var diagnosis = await doctor.ExamineAsync(ExaminationDepth.Look, TestContext.Current.CancellationToken);

        Assert.Equal("settings.ledger", Assert.Single(diagnosis.Checks).Id);
    }

    private static IExaminer Finding(ExaminationDepth depth, params IReadOnlyList<Check> checks)
    {
        var examiner = new Mock<IExaminer>();
        examiner.Setup(e => e.ExamineAsync(depth, It.IsAny<CancellationToken>())).ReturnsAsync(checks);
        return examiner.Object;
    }
}
