using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Testing.Preparing;

namespace HubSpotInvoicing.Preparing.Findings;

public sealed class FindingPointsTests
{
    private static readonly Dictionary<Question, string> None = [];

    private static NamedSubjects Named => SampleFindings.Named;

    private static AccountFindings Sample => SampleFindings.Of(4242001);

    [Fact]
    public void An_account_that_nobody_probed_has_one_point_for_it_all()
    {
        var points = FindingPoints.Of(null, Named, DeliveryChannel.HubSpot, None);

        Assert.Equal(
            ["behaviour.probe", "behaviour.opening-mails", "behaviour.api-voiding", "behaviour.voided-key"],
            points.Select(p => p.Id));
        Assert.All(points, p => Assert.Equal(CheckVerdict.NotChecked, p.Verdict));
        Assert.Contains("Run doctor --probe once", points[0].Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_shown_with_its_day()
    {
        var point = FindingPoints.Of(Sample, Named, DeliveryChannel.HubSpot, None)
            .Single(p => p.Id == "behaviour.second-key");

        Assert.Equal(CheckVerdict.Warned, point.Verdict);
        Assert.EndsWith("kept so. Seen on 2026-11-21.", point.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_that_only_together_forbid_a_run_fail_as_a_point_of_their_own()
    {
        var findings = Sample.With(
        [
            SampleFindings.Of(KeyQuestions.SecondKey, "accepted"), SampleFindings.Of(DraftQuestions.BadRow, "part"),
        ]);

        var point = FindingPoints.Of(findings, Named, DeliveryChannel.HubSpot, None)
            .Single(p => p.Id == "behaviour.run");

        Assert.Equal(CheckVerdict.Failed, point.Verdict);
        Assert.Contains("Invoicing:KeyProperty", point.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain(
            FindingPoints.Of(Sample, Named, DeliveryChannel.HubSpot, None), p => p.Id == "behaviour.run");
    }

    [Theory]
    [InlineData("second-key", "refused", "Invoicing:KeyProperty names membership_invoice_key")]
    [InlineData("line-repeat", "another", "Invoicing:LineKeyProperty names membership_line_key")]
    [InlineData("day-search", "exact", "Fetching:Properties:RenewalDate names next_renewal_date")]
    [InlineData("mail-template", "NOT_TAKEN", "Delivering:TemplateEmailId names 4126643121")]
    public void What_was_seen_on_something_else_is_open_and_says_so(string name, string value, string named)
    {
        var question = Questions.Find(name) ?? throw new ArgumentException("There is no such question.", nameof(name));
        var findings = Sample.With([SampleFindings.Of(question, value) with { On = "something_else" }]);

        var point = FindingPoints.Of(findings, Named, DeliveryChannel.HubSpot, None)
            .Single(p => p.Id == $"behaviour.{name}");

        Assert.Equal(
            (CheckVerdict.NotChecked, $"{question.Asks} It was seen on something_else, and {named} by now."),
            (point.Verdict, point.Evidence));
        Assert.Contains("un doctor --probe", point.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void What_forbids_a_run_on_something_else_forbids_none_here()
    {
        var findings = Sample.With(
        [
            SampleFindings.Of(KeyQuestions.SecondKey, "accepted") with { On = "something_else" },
            SampleFindings.Of(DraftQuestions.BadRow, "part"),
        ]);

        var points = FindingPoints.Of(findings, Named, DeliveryChannel.HubSpot, None);

        Assert.DoesNotContain(points, p => p.Verdict == CheckVerdict.Failed);
    }

    [Fact]
    public void Where_no_template_is_set_any_more_the_point_says_that()
    {
        var findings = Sample.With([SampleFindings.Of(MailQuestions.Template, "SENT")]);

        var point = FindingPoints.Of(findings, Named with { MailTemplate = "" }, DeliveryChannel.HubSpot, None)
            .Single(p => p.Id == "behaviour.mail-template");

        Assert.EndsWith("Delivering:TemplateEmailId names nothing by now.", point.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_seen_says_why()
    {
        var point = FindingPoints
            .Of(
                null,
                Named,
                DeliveryChannel.None,
                new Dictionary<Question, string> { [ReadingQuestions.DayForm] = "No company yet." })
            .Single(p => p.Id == "behaviour.day-form");

        Assert.Equal(
            (CheckVerdict.NotChecked, "In which form does HubSpot show a day? No company yet."),
            (point.Verdict, point.Evidence));
    }

    [Theory]
    [InlineData(DeliveryChannel.HubSpot, 4)]
    [InlineData(DeliveryChannel.Ses, 0)]
    public void HubSpots_mail_is_asked_after_only_where_HubSpot_mails(DeliveryChannel channel, int points) =>
        Assert.Equal(
            points,
            FindingPoints
                .Of(Sample, Named, channel, None)
                .Count(p => MailQuestions.All.Any(q => p.Id == $"behaviour.{q.Name}")));

    [Theory]
    [InlineData(DeliveryChannel.HubSpot, CheckVerdict.Failed)]
    [InlineData(DeliveryChannel.Ses, CheckVerdict.Failed)]
    [InlineData(DeliveryChannel.None, CheckVerdict.Passed)]
    public void Opening_that_mails_fails_unless_nobody_else_mails(DeliveryChannel channel, CheckVerdict verdict)
    {
        var findings = Sample.With([SampleFindings.Of(PersonQuestions.OpeningMails, "yes")]);

        var point = FindingPoints.Of(findings, Named, channel, None).Single(p => p.Id == "behaviour.opening-mails");

        Assert.Equal(verdict, point.Verdict);
    }

    [Theory]
    [InlineData("opening-mails", "no")]
    [InlineData("api-voiding", "yes")]
    public void What_a_person_tells_otherwise_passes(string name, string value)
    {
        var question = PersonQuestions.All.Single(q => q.Name == name);

        var points = FindingPoints.Of(
            Sample.With([SampleFindings.Of(question, value)]), Named, DeliveryChannel.HubSpot, None);

        Assert.Equal(CheckVerdict.Passed, points.Single(p => p.Id == $"behaviour.{name}").Verdict);
    }

    [Fact]
    public void What_nobody_looked_at_says_so()
    {
        var point = FindingPoints.Of(Sample, Named, DeliveryChannel.HubSpot, None)
            .Single(p => p.Id == "behaviour.day-form");

        Assert.Equal("In which form does HubSpot show a day? Nobody has looked yet.", point.Evidence);
    }
}
