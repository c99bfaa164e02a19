using HubSpotInvoicing.Testing.Preparing;

namespace HubSpotInvoicing.Preparing.Findings;

public sealed class NamedSubjectsTests
{
    [Theory]
    [InlineData(Subject.InvoiceKey, "second-key clash-words read-by-key cleared-key deleted-key")]
    [InlineData(Subject.LineKey, "line-upsert line-repeat")]
    [InlineData(Subject.RenewalDate, "day-form day-search")]
    [InlineData(Subject.MailTemplate, "mail-template")]
    public void Each_question_is_asked_of_what_one_setting_names_or_of_the_account(Subject subject, string questions) =>
        Assert.Equal(
            questions.Split(' '),
            Questions.All.Where(q => NamedSubjects.SubjectOf(q) == subject).Select(q => q.Name));

    [Fact]
    public void What_a_person_tells_is_of_the_whole_account() =>
        Assert.All(PersonQuestions.All, q => Assert.Null(SampleFindings.Named.NameFor(q)));
}
