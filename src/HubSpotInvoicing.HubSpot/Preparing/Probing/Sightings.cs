using System.Diagnostics;
using System.Globalization;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>What a probe saw and on what, could not see, and ran into.</summary>
internal sealed class Sightings(TimeProvider clock, NamedSubjects named)
{
    private readonly List<Finding> found = [];
    private readonly Dictionary<Question, string> unanswered = [];
    private readonly List<Check> trouble = [];

    public IReadOnlyList<Finding> Found => found;

    /// <summary>Why a question could not be answered, one sentence.</summary>
    public IReadOnlyDictionary<Question, string> Unanswered => unanswered;

    public IReadOnlyList<Check> Trouble => trouble;

    public void See(Question question, string value) => found.Add(new Finding(
        question, question.AnswerOf(value) ?? throw new UnreachableException(), clock.GetUtcNow())
    {
        On = named.NameFor(question),
    });

    public void See(Question question, TimeSpan time) =>
        See(question, ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));

    public void Miss(string why, params IReadOnlyList<Question> questions)
    {
        foreach (var question in questions)
        {
            unanswered[question] = why;
        }
    }

    public void RunInto(Check point) => trouble.Add(point);
}
