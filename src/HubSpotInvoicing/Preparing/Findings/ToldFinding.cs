namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>What a person found out and tells, for example <c>opening-mails=no</c>.</summary>
/// <param name="Question">One that only a person can answer.</param>
/// <param name="Answer">The person's answer.</param>
public sealed record ToldFinding(Question Question, Answer Answer)
{
    /// <exception cref="FormatException">There is no such question for a person, or no such answer to it.</exception>
    public static ToldFinding Parse(string text)
    {
        var parts = text.Split('=', 2);
        var question =
            PersonQuestions.All.FirstOrDefault(q => q.Name == parts[0])
            ?? throw new FormatException(
                $"'{parts[0]}' is nothing that a person tells; expected "
                + $"{string.Join(", ", PersonQuestions.All.Select(q => q.Name))}.");
        var answer = parts.Length == 2 ? question.AnswerOf(parts[1]) : null;
        return new ToldFinding(
            question, answer ?? throw new FormatException($"{question.Name} is told as {Choices(question)}."));
    }

    private static string Choices(Question question) =>
        string.Join(" or ", question.Values.Split('|').Select(value => $"{question.Name}={value}"));
}
