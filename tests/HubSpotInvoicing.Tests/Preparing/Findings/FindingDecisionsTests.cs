using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Testing.Preparing;

namespace HubSpotInvoicing.Preparing.Findings;

public sealed class FindingDecisionsTests
{
    private readonly AccountBehaviour behaviour = new();

    private static AccountFindings Nothing =>
        new() { PortalId = 4242001, ApiVersion = "2026-09", ProductVersion = "1.0.0" };

    [Fact]
    public void Without_findings_a_run_trusts_the_property_and_mails()
    {
        FindingDecisions.Apply(Nothing, SampleFindings.Named, behaviour);

        Assert.Equal(
            (true, false, TimeSpan.Zero), (behaviour.IsKeyEnforced, behaviour.OpeningMails, behaviour.TotalDelay));
    }

    [Theory]
    [InlineData("second-key", "accepted", false)]
    [InlineData("second-key", "refused", true)]
    [InlineData("read-by-key", "refused", false)]
    [InlineData("read-by-key", "late", true)]
    public void A_key_that_is_not_kept_unique_or_cannot_be_read_by_is_not_relied_upon(
        string name, string value, bool isEnforced)
    {
        FindingDecisions.Apply(Nothing.With([Of(name, value)]), SampleFindings.Named, behaviour);

        Assert.Equal(isEnforced, behaviour.IsKeyEnforced);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    public void Whether_opening_mails_is_a_persons_word(string value, bool opens)
    {
        FindingDecisions.Apply(Nothing.With([Of("opening-mails", value)]), SampleFindings.Named, behaviour);

        Assert.Equal(opens, behaviour.OpeningMails);
    }

    [Theory]
    [InlineData("12000", 12)]
    [InlineData("240000", 60)]
    [InlineData("2147483647", 60)]
    public void A_total_that_came_late_is_waited_for_within_reason(string ms, int seconds)
    {
        FindingDecisions.Apply(Nothing.With([Of("draft-total-ms", ms)]), SampleFindings.Named, behaviour);

        Assert.Equal(TimeSpan.FromSeconds(seconds), behaviour.TotalDelay);
    }

    [Fact]
    public void A_line_that_a_repeat_doubles_refuses_every_run()
    {
        var fault = Assert.Throws<RunRefusedException>(
            () => FindingDecisions.Apply(
                Nothing.With([Of("line-repeat", "another")]), SampleFindings.Named, behaviour));

        Assert.Contains("Invoicing:LineKeyProperty", fault.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bad-row", "part")]
    [InlineData("inline-lines", "lost")]
    public void What_only_a_unique_key_makes_safe_refuses_runs_only_where_there_is_none(string name, string value)
    {
        var danger = Nothing.With([Of(name, value)]);

        FindingDecisions.Apply(
            danger.With([Of("second-key", "refused"), Of("read-by-key", "late")]), SampleFindings.Named, behaviour);

        Assert.True(behaviour.IsKeyEnforced);
        Assert.All(
            [Of("second-key", "accepted"), Of("read-by-key", "refused")],
            noKey => Assert.Contains(
                "Invoicing:KeyProperty",
                Assert.Throws<RunRefusedException>(
                    () => FindingDecisions.Apply(danger.With([noKey]), SampleFindings.Named, behaviour)).Remedy,
                StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_seen_on_something_else_decides_as_if_it_had_never_been_seen() =>
        Assert.All(Pairs(), pair =>
        {
            var elsewhere = Nothing.With(pair.Select(f => f.On is null ? f : f with { On = "something_else" }));
            var never = Nothing.With(pair.Where(f => f.On is null));

            Assert.Equal(TrustIn(never), TrustIn(elsewhere));
        });

    [Fact]
    public void Whatever_was_found_a_run_trusts_no_more_than_without_any_finding() =>
        Assert.All(Pairs(), pair =>
        {
            var (none, some) = (TrustIn(Nothing), TrustIn(Nothing.With(pair)));

            Assert.False(none.IsRefused);
            Assert.True(some.IsRefused || none.IsKeyEnforced || !some.IsKeyEnforced);
            Assert.True(some.IsRefused || some.OpeningMails || !none.OpeningMails);
            Assert.True(some.IsRefused || some.TotalDelay >= none.TotalDelay);
        });

    [Fact]
    public void What_does_not_say_on_what_it_was_seen_counts() =>
        Assert.All(Pairs(), pair => Assert.Equal(
            TrustIn(Nothing.With(pair)), TrustIn(Nothing.With(pair.Select(f => f with { On = null })))));

    /// <summary>Every answer to every question together with every other.</summary>
    private static List<Finding[]> Pairs()
    {
        var all = Questions.All.SelectMany(q => ValuesOf(q).Select(value => SampleFindings.Of(q, value))).ToList();
        return
        [
            .. all.SelectMany(
                one => all.Where(two => two.Question != one.Question).Select(two => new[] { one, two })),
        ];
    }

    private static IEnumerable<string> ValuesOf(Question question) =>
        new[] { "17", "31750", MailQuestions.NotTaken, "INVALID_TO_ADDRESS" }
            .Concat(question.Values.Split('|')).Where(value => question.AnswerOf(value) is not null);

    private static (bool IsRefused, bool IsKeyEnforced, bool OpeningMails, TimeSpan TotalDelay) TrustIn(
        AccountFindings findings)
    {
        var told = new AccountBehaviour();
        try
        {
            FindingDecisions.Apply(findings, SampleFindings.Named, told);
            return (false, told.IsKeyEnforced, told.OpeningMails, told.TotalDelay);
        }
        catch (RunRefusedException)
        {
            return (true, false, false, TimeSpan.Zero);
        }
    }

    [Theory]
    [InlineData("line-repeat", "same")]
    [InlineData("bad-row", "whole")]
    [InlineData("inline-lines", "kept")]
    public void What_HubSpot_does_as_it_should_refuses_no_run(string name, string value)
    {
        FindingDecisions.Apply(
            Nothing.With([Of(name, value), Of("second-key", "accepted")]), SampleFindings.Named, behaviour);

        Assert.False(behaviour.IsKeyEnforced);
    }

    private static Finding Of(string name, string value) =>
        SampleFindings.Of(
            Questions.Find(name) ?? throw new ArgumentException("There is no such question.", nameof(name)), value);
}
