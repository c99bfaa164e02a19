namespace HubSpotInvoicing.Preparing.Findings;

public sealed class QuestionsTests
{
    public static TheoryData<string> Names => [.. Questions.All.Select(q => q.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_question_is_found_by_its_name_and_ends_like_one(string name)
    {
        var question = Questions.Find(name);

        Assert.EndsWith("?", question?.Asks, StringComparison.Ordinal);
        Assert.NotEmpty(question?.FindOut ?? "");
    }

    [Fact]
    public void No_name_is_given_twice() =>
        Assert.Equal(Questions.All.Count, Questions.All.Select(q => q.Name).Distinct().Count());

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_did_not_pass_says_what_to_do(string name)
    {
        var question = Questions.Find(name) ?? throw new ArgumentException("There is no such question.", nameof(name));
        string[] values = [.. question.Values.Split('|'), "17", "31750", MailQuestions.NotTaken, "MISSING_CONTENT"];

        var answers = values.Select(question.AnswerOf).OfType<Answer>().ToList();

        Assert.NotEmpty(answers);
        Assert.All(answers, a => Assert.Equal(a.Verdict == CheckVerdict.Passed, a.Fix.Length == 0));
        // What is kept fails the doctor until a probe sees it otherwise.
        Assert.All(
            answers.Where(a => a.Verdict == CheckVerdict.Failed),
            a => Assert.Contains("run doctor --probe", a.Fix, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("INVALID_TO_ADDRESS", CheckVerdict.Passed)]
    [InlineData("SENT", CheckVerdict.Passed)]
    [InlineData("MISSING_CONTENT", CheckVerdict.Failed)]
    [InlineData("UNCONFIGURED_SENDING_DOMAIN", CheckVerdict.Failed)]
    [InlineData("SOMETHING_NEW", CheckVerdict.Failed)]
    public void A_template_passes_when_only_the_address_is_refused(string result, CheckVerdict verdict) =>
        Assert.Equal(verdict, MailQuestions.Template.AnswerOf(result)?.Verdict);

    [Theory]
    [InlineData("")]
    [InlineData("to pat@example.com")]
    [InlineData("SENT TWICE")]
    [InlineData("A_CODE_OF_SIXTY_ONE_LETTERS_________________________________X")]
    public void A_value_that_is_no_code_is_no_answer(string value) =>
        Assert.Null(MailQuestions.Template.AnswerOf(value));

    [Theory]
    [InlineData("X")]
    [InlineData("ERROR_42")]
    [InlineData("A_CODE_OF_SIXTY_LETTERS_____________________________________")]
    public void A_code_is_an_answer_even_where_nobody_knows_it(string value) =>
        Assert.Equal(value, MailQuestions.Template.AnswerOf(value)?.Value);

    [Theory]
    [InlineData("opening-mails=yes", "yes")]
    [InlineData("voided-key=no", "no")]
    public void A_person_tells_by_name_and_value(string text, string value) =>
        Assert.Equal(value, ToldFinding.Parse(text).Answer.Value);

    [Theory]
    [InlineData("opening-mails", "opening-mails is told as opening-mails=no or opening-mails=yes.")]
    [InlineData("opening-mails=perhaps", "opening-mails is told as opening-mails=no or opening-mails=yes.")]
    [InlineData(
        "second-key=refused",
        "'second-key' is nothing that a person tells; expected opening-mails, api-voiding, voided-key.")]
    public void Nothing_else_can_be_told(string text, string problem) =>
        Assert.Equal(problem, Assert.Throws<FormatException>(() => ToldFinding.Parse(text)).Message);
}
