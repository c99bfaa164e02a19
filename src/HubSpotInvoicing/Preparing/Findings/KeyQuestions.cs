namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>How far HubSpot keeps the keys of invoices and lines unique.</summary>
public static class KeyQuestions
{
    private const string Probe = "Run doctor --probe.";
    private const string ThroughCompany =
        "Nothing to do: runs find invoices through their company instead, which is as safe and takes more requests.";

    public static Question SecondKey { get; } =
        Question.Of(
            "second-key",
            "Does HubSpot refuse a second invoice with the same key?",
            Probe,
            Answer.Fine("refused", "HubSpot refused a second draft with the same key."),
            Answer.Odd(
                "accepted",
                "HubSpot took a second draft with the same key: the property is not unique, or not kept so.",
                ThroughCompany));

    public static Question ClashWords { get; } = Question.Of(
        "clash-words",
        "Does the product understand that refusal?",
        Probe,
        Answer.Fine("known", "The refusal of a second key was understood."),
        Answer.Odd(
            "unknown",
            "HubSpot refuses a second key in words that the product does not know.",
            "Nothing to do: a run reads the key back whatever a refusal says; only its report is less clear."));

    public static Question ReadByKey { get; } = Question.Of(
        "read-by-key",
        "Can an invoice be read by its key, at once?",
        Probe,
        Answer.Fine("at-once", "A new draft could be read by its key at once."),
        Answer.Odd(
            "late",
            "A new draft could not be read by its key at once.",
            "Nothing to do: a run reads again, and leaves in doubt what it does not see; the next run settles that."),
        Answer.Odd("refused", "HubSpot does not read invoices by their key.", ThroughCompany));

    public static Question ClearedKey { get; } = Question.Of(
        "cleared-key",
        "Is a key free again once it was cleared?",
        Probe,
        Answer.Fine("free", "A key that was cleared from a draft could be used again."),
        Answer.Odd(
            "reserved",
            "A key stays reserved after it was cleared from a draft.",
            "After undo, bill such a company by hand in HubSpot and tell it with resolve; a run would be refused."),
        Answer.Odd(
            "fixed",
            "HubSpot does not let the key of a draft be cleared.",
            "After undo, delete such drafts by hand in HubSpot."));

    public static Question DeletedKey { get; } =
        Question.Of(
            "deleted-key",
            "Is a key free again once its draft was deleted?",
            Probe,
            Answer.Fine("free", "The key of a deleted draft could be used again."),
            Answer.Fine(
                "reserved",
                "The key of a deleted draft stays reserved; undo clears a key before it deletes the draft."));

    public static Question LineUpsert { get; } = Question.Of(
        "line-upsert",
        "Does HubSpot make line items by their unique key alone?",
        Probe,
        Answer.Fine("made", "Line items were made by their key, without an id."),
        Answer.Bad(
            "refused",
            "HubSpot does not make line items by their key.",
            "Check that the property of Invoicing:LineKeyProperty has unique values and that the key has the scope "
            + "crm.objects.line_items.write, then run doctor --probe; without both no invoice can be made."));

    public static Question LineRepeat { get; } =
        Question.Of(
            "line-repeat",
            "Does a repeated write of a line find the same line?",
            Probe,
            Answer.Fine("same", "A repeated write of a line found the same line."),
            Answer.Bad(
                "another",
                "A repeated write of a line made a second one, so a run refuses to start.",
                "Create another line item property with unique values, name it in "
                + "Invoicing:LineKeyProperty, then run doctor --probe."));

    internal static IReadOnlyList<Question> All { get; } =
        [SecondKey, ClashWords, ReadByKey, ClearedKey, DeletedKey, LineUpsert, LineRepeat];
}
