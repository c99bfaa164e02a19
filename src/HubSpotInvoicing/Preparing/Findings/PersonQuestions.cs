namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>What only a person can see, and tells with <c>doctor --found NAME=VALUE</c>.</summary>
public static class PersonQuestions
{
    /// <summary>A yes means two mails for each invoice, unless this product sends none.</summary>
    public static Question OpeningMails { get; } = Question.Of(
        "opening-mails",
        "Does opening an invoice by API e-mail its contact?",
        "Bill one company whose contact is a mailbox of yours with Delivering:Channel None, wait an hour, then tell: "
        + "doctor --found opening-mails=yes, or =no.",
        Answer.Fine("no", "Opening an invoice e-mails nobody."),
        Answer.Fine("yes", "Opening an invoice e-mails its contact."));

    public static Question ApiVoiding { get; } =
        Question.Of(
            "api-voiding",
            "Can an open invoice be voided by API?",
            "PATCH hs_invoice_status of an open invoice of your own to voided, then tell: doctor "
            + "--found api-voiding=yes, or =no.",
            Answer.Fine("yes", "An open invoice can be voided by API; undo leaves that to a person all the same."),
            Answer.Fine("no", "An open invoice cannot be voided by API; undo leaves that to a person."));

    public static Question VoidedKey { get; } =
        Question.Of(
            "voided-key",
            "Can the key of a voided invoice be cleared?",
            "Void an open invoice of your own in HubSpot and clear its key there, then tell: doctor "
            + "--found voided-key=yes, or =no.",
            Answer.Fine("yes", "The key of a voided invoice can be cleared, so its company can be billed anew."),
            Answer.Odd(
                "no",
                "The key of a voided invoice cannot be cleared, so its company cannot be billed anew for that month.",
                "After undo, bill such a company by hand in HubSpot and tell it with resolve."));

    public static IReadOnlyList<Question> All { get; } = [OpeningMails, ApiVoiding, VoidedKey];
}
