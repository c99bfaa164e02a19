using HubSpotInvoicing.Reporting;
using static HubSpotInvoicing.Reports.Sample;

namespace HubSpotInvoicing.Reports.Html;

public sealed class StoryTests
{
    [Fact]
    public void A_run_that_needs_nobody_says_so()
    {
        ReportRow[] rows = [Row(1, Outcome.Invoiced) with { Amount = Dollars(1_250m) }];

        Assert.Equal(
            [
                "The run found 1 company to bill for November 2026, USD 1,250.00 in all.",
                "It invoiced 1 company for USD 1,250.00; none had an invoice before.",
                "Nothing needs a person.",
            ],
            Story.Of(Summary(rows)));
    }

    [Fact]
    public void A_run_that_found_nobody_says_so()
    {
        Assert.Equal("The run found no company to bill for November 2026.", Story.Of(Summary([]))[0]);
        Assert.Equal("It invoiced none; none had an invoice before.", Story.Of(Summary([]))[1]);
    }

    [Fact]
    public void Everything_that_needs_a_person_is_counted() => Assert.Equal(
        "A person is needed for 1 in doubt, 1 failed, 1 held and 3 rejected; 1 company not reached.",
        Story.Of(Summary(Rows))[2]);

    [Fact]
    public void A_plan_speaks_of_what_a_run_would_do()
    {
        ReportRow[] rows = [Row(1, Outcome.Invoiced) with { Amount = Dollars(1_250m) }];

        var story = Story.Of(Summary(rows, RunMode.Plan));

        Assert.StartsWith("This plan found 1 company", story[0], StringComparison.Ordinal);
        Assert.StartsWith("A run would invoice 1 company", story[1], StringComparison.Ordinal);
    }
}
