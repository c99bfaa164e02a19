using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Cli.Output;

public sealed class PlainProgressTests
{
    [Fact]
    public void There_is_one_line_for_each_stage_of_a_wave()
    {
        using var lines = new StringWriter { NewLine = "\n" };
        var progress = new PlainProgress(lines);

        progress.Report(new RunProgress(RunStage.Fetching, 300, 0, 0));
        progress.Report(new RunProgress(RunStage.Delivering, 300, 0, 0));
        progress.Report(new RunProgress(RunStage.Delivering, 300, 0, 100));
        progress.Report(new RunProgress(RunStage.Delivering, 300, 0, 300));
        progress.Report(new RunProgress(RunStage.Reporting, 300, 300, 300));

        Assert.Equal(
            """
            Fetching: 0 of 300 companies finished
            Delivering: 0 of 300 companies finished
            Reporting: 300 of 300 companies finished, 300 mails settled

            """,
            lines.ToString());
    }
}
