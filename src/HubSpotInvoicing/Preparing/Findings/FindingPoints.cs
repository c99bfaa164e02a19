using System.Globalization;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>Puts findings into the doctor's checklist.</summary>
public static class FindingPoints
{
    private const string Prefix = "behaviour.";

    /// <param name="findings">What is known; none when nothing is.</param>
    /// <param name="named">What the settings name; of anything else nothing is known here.</param>
    /// <param name="channel">How invoices are mailed.</param>
    /// <param name="unanswered">Why a question could not be answered just now.</param>
    public static IReadOnlyList<Check> Of(
        AccountFindings? findings,
        NamedSubjects named,
        DeliveryChannel channel,
        IReadOnlyDictionary<Question, string> unanswered)
    {
        var open = Questions
            .All.Where(q => channel == DeliveryChannel.HubSpot || !MailQuestions.All.Contains(q))
            .ToList();
        var probed = open.Except(PersonQuestions.All).ToList();
        var known = findings?.Of(named);
        var why = WhyOpen(findings, named, unanswered);
        return unanswered.Count == 0 && probed.All(q => findings?[q] is null)
            ? [NeverProbed(probed.Count), .. open.Except(probed).Select(q => PointOf(q, known, null, channel))]
            :
            [
                .. Refusal(findings, named),
                .. open.Select(q => PointOf(q, known, why.GetValueOrDefault(q), channel)),
            ];
    }

    private static Dictionary<Question, string> WhyOpen(
        AccountFindings? findings, NamedSubjects named, IReadOnlyDictionary<Question, string> unanswered)
    {
        var why = new Dictionary<Question, string>(unanswered);
        foreach (var finding in findings?.Findings.Where(f => !named.Concerns(f)) ?? [])
        {
            why.TryAdd(finding.Question, named.Beside(finding));
        }

        return why;
    }

    /// <summary>What single findings leave possible, two of them together may forbid.</summary>
    private static IEnumerable<Check> Refusal(AccountFindings? findings, NamedSubjects named)
    {
        if (findings is null)
        {
            return [];
        }

        try
        {
            FindingDecisions.Apply(findings, named, new AccountBehaviour());
            return [];
        }
        catch (RunRefusedException refused)
        {
            return [Check.Failed(Prefix + "run", CheckArea.Behaviour, refused.Problem, refused.Remedy)];
        }
    }

    private static Check NeverProbed(int count) =>
        Check.NotChecked(
            Prefix + "probe",
            CheckArea.Behaviour,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Nobody has looked yet how HubSpot treats this account where its documentation "
                + $"is silent ({count} questions)."),
            "Run doctor --probe once: it makes drafts of a few cents without a company, and removes them "
            + "again. A run is safe either way.");

    private static Check PointOf(
        Question question,
        AccountFindings? findings,
        string? unanswered,
        DeliveryChannel channel) =>
        findings?[question] is { } finding ? PointOf(finding, channel) : Open(question, unanswered);

    private static Check PointOf(Finding finding, DeliveryChannel channel)
    {
        var (id, answer) = (Prefix + finding.Question.Name, finding.Answer);
        if (
            finding.Question == PersonQuestions.OpeningMails
            && answer.Value == "yes"
            && channel != DeliveryChannel.None)
        {
            return Check.Failed(
                id,
                CheckArea.Behaviour,
                FindingDecisions.TwoMails(channel).Problem,
                FindingDecisions.TwoMails(channel).Remedy);
        }

        var evidence = string.Create(
            CultureInfo.InvariantCulture, $"{answer.Evidence} Seen on {finding.Seen.UtcDateTime:yyyy-MM-dd}.");
        return answer.Verdict switch
        {
            CheckVerdict.Passed => Check.Passed(id, CheckArea.Behaviour, evidence),
            CheckVerdict.Failed => Check.Failed(id, CheckArea.Behaviour, evidence, answer.Fix),
            _ => Check.Warned(id, CheckArea.Behaviour, evidence, answer.Fix),
        };
    }

    private static Check Open(Question question, string? why) => Check.NotChecked(
        Prefix + question.Name,
        CheckArea.Behaviour,
        why is null ? $"{question.Asks} Nobody has looked yet." : $"{question.Asks} {why}",
        question.FindOut);
}
