using System.Diagnostics;

namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>What the settings name by now; what was seen on anything else says nothing of it.</summary>
/// <param name="InvoiceKey">The property that holds the invoice key.</param>
/// <param name="LineKey">The property that holds the line key.</param>
/// <param name="RenewalDate">The property that holds the renewal date.</param>
/// <param name="MailTemplate">The id of the transactional e-mail; empty when there is none.</param>
public sealed record NamedSubjects(string InvoiceKey, string LineKey, string RenewalDate, string MailTemplate)
{
    private static readonly Dictionary<Question, Subject> Subjects = new()
    {
        [KeyQuestions.SecondKey] = Subject.InvoiceKey,
        [KeyQuestions.ClashWords] = Subject.InvoiceKey,
        [KeyQuestions.ReadByKey] = Subject.InvoiceKey,
        [KeyQuestions.ClearedKey] = Subject.InvoiceKey,
        [KeyQuestions.DeletedKey] = Subject.InvoiceKey,
        [KeyQuestions.LineUpsert] = Subject.LineKey,
        [KeyQuestions.LineRepeat] = Subject.LineKey,
        [ReadingQuestions.DayForm] = Subject.RenewalDate,
        [ReadingQuestions.DaySearch] = Subject.RenewalDate,
        [MailQuestions.Template] = Subject.MailTemplate,
    };

    public static Subject SubjectOf(Question question) => Subjects.GetValueOrDefault(question, Subject.Account);

    /// <summary>What a question is asked of by now; none when it is asked of the whole account.</summary>
    public string? NameFor(Question question) => SubjectOf(question) switch
    {
        Subject.Account => null,
        Subject.InvoiceKey => InvoiceKey,
        Subject.LineKey => LineKey,
        Subject.RenewalDate => RenewalDate,
        Subject.MailTemplate => MailTemplate,
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// Whether a finding counts. One that does not say on what it was seen does: a run does less because of a finding,
    /// never more, so that believing it is the safe side.
    /// </summary>
    public bool Concerns(Finding finding) => finding.On is null || finding.On == NameFor(finding.Question);

    /// <summary>Why a finding does not count; one sentence.</summary>
    public string Beside(Finding finding)
    {
        var setting = SettingOf(SubjectOf(finding.Question));
        return NameFor(finding.Question) is { Length: > 0 } name
            ? $"It was seen on {finding.On}, and {setting} names {name} by now."
            : $"It was seen on {finding.On}, and {setting} names nothing by now.";
    }

    private static string SettingOf(Subject subject) => subject switch
    {
        Subject.InvoiceKey => "Invoicing:KeyProperty",
        Subject.LineKey => "Invoicing:LineKeyProperty",
        Subject.RenewalDate => "Fetching:Properties:RenewalDate",
        Subject.MailTemplate => "Delivering:TemplateEmailId",
        _ => throw new UnreachableException(),
    };
}
