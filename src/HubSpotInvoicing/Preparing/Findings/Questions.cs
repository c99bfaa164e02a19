namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>Every question that HubSpot's documentation leaves open and that the product depends on.</summary>
public static class Questions
{
    public static IReadOnlyList<Question> All { get; } =
    [.. KeyQuestions.All, .. DraftQuestions.All, .. ReadingQuestions.All, .. MailQuestions.All, .. PersonQuestions.All];

    public static Question? Find(string name) => All.FirstOrDefault(q => q.Name == name);
}
