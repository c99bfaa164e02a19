namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>How HubSpot shows days, searches and associations.</summary>
public static class ReadingQuestions
{
    private const string Probe = "Run doctor --probe.";
    private const string Company = "Give one company a renewal date, then run doctor --probe.";

    public static Question DayForm { get; } = Question.Of(
        "day-form",
        "In which form does HubSpot show a day?",
        Company,
        Answer.Fine("day", "A renewal date reads back as yyyy-MM-dd."),
        Answer.Fine("timestamp", "A renewal date reads back as a timestamp."),
        Answer.Fine("milliseconds", "A renewal date reads back in milliseconds."),
        Answer.Bad(
            "unreadable",
            "A renewal date reads back in a form that the product does not know.",
            "Name a HubSpot date property in Fetching:Properties:RenewalDate, then run doctor --probe."));

    public static Question DaySearch { get; } =
        Question.Of(
            "day-search",
            "Does a search from midnight to midnight find exactly one day?",
            Company,
            Answer.Fine("exact", "A search from midnight to midnight found exactly the day."),
            Answer.Bad(
                "wrong",
                "A search from midnight to midnight does not find exactly the day, so members "
                + "would be billed in a wrong month.",
                "Do not bill. Check that Fetching:Properties:RenewalDate names a date property, "
                + "and HubSpot:ApiVersion; then "
                + "run doctor --probe."));

    public static Question AssociationPath { get; } = Question.Of(
        "association-path",
        "Is the address right at which associations are read?",
        Probe,
        Answer.Fine("works", "Associations can be read at the address of the published specification."),
        Answer.Bad(
            "missing",
            "HubSpot does not know the address at which associations are read.",
            "Check HubSpot:ApiVersion, then run doctor --probe; with this one no member's contact can be found."));

    public static Question AssociationId { get; } = Question.Of(
        "association-id",
        "Are ids in association answers numbers or texts?",
        Probe,
        Answer.Fine("number", "Ids in association answers are numbers; the product takes both."),
        Answer.Fine("text", "Ids in association answers are texts; the product takes both."));

    public static Question BillingLabel { get; } = Question.Of(
        "billing-label",
        "Does the account have HubSpot's label for billing contacts (type 930)?",
        Probe,
        Answer.Fine("there", "The account has HubSpot's label for billing contacts."),
        Answer.Odd(
            "absent",
            "The account does not have HubSpot's label for billing contacts (type 930).",
            "Mark each member's addressee with the label of Fetching:ContactLabel instead."));

    internal static IReadOnlyList<Question> All { get; } =
    [DayForm, DaySearch, AssociationPath, AssociationId, BillingLabel];
}
