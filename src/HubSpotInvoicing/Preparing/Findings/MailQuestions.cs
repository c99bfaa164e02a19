namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>How HubSpot's transactional mail behaves; asked only where HubSpot is to mail the invoices.</summary>
public static class MailQuestions
{
    private const string Probe =
        "See that Delivering:TemplateEmailId names the published e-mail, then run doctor --probe.";
    private static readonly string[] OnlyTheAddress =
        ["INVALID_TO_ADDRESS", "BLOCKED_DOMAIN", "BLOCKED_ADDRESS", "PREVIOUSLY_BOUNCED", "QUARANTINED_ADDRESS"];

    private static readonly string[] Taken = ["SENT", "QUEUED", "IDEMPOTENT_IGNORE"];

    /// <summary>In place of a send result when HubSpot refused the request itself.</summary>
    public const string NotTaken = "NOT_TAKEN";

    public static Question Template { get; } = Question.Code(
        "mail-template", "Does HubSpot take the template and the sender of the mails?", Probe, ReadTemplate);

    public static Question RepeatedSend { get; } = Question.Of(
        "repeated-send",
        "Does HubSpot pass over a mail whose send id it knows?",
        Probe,
        Answer.Fine("ignored", "A mail with a send id that HubSpot knows was passed over."),
        Answer.Odd(
            "tried-again",
            "HubSpot tried a mail again whose send id it knows; the first had been refused.",
            "Nothing to do: a run sends nothing again that was accepted."));

    public static Question SendStatus { get; } = Question.Of(
        "send-status",
        "Can a mail be asked after?",
        Probe,
        Answer.Fine("works", "HubSpot tells what became of a mail."),
        Answer.Odd(
            "missing",
            "HubSpot does not tell what became of a mail at the address that is documented.",
            "Mails stay 'accepted' in the reports; look at the e-mail's page in HubSpot for bounces."));

    public static Question Contact { get; } = Question.Of(
        "mail-contact",
        "Did the trial mail leave a contact behind?",
        Probe,
        Answer.Fine("none", "The trial mail left no contact behind."),
        Answer.Odd(
            "made",
            "HubSpot made a contact for the address of the trial mail, a role at example.com.",
            "Delete that contact in HubSpot: search the contacts for example.com."));

    public static IReadOnlyList<Question> All { get; } = [Template, RepeatedSend, SendStatus, Contact];

    private static Answer ReadTemplate(string result) =>
        result switch
        {
            _ when OnlyTheAddress.Contains(result) => Answer.Fine(
                result,
                "HubSpot took the template and the sender, and refused only the trial's address, as it should."),
            _ when Taken.Contains(result) => Answer.Fine(
                result,
                "HubSpot took the template, the sender and the trial's address."),
            NotTaken => Answer.Bad(
                result,
                "HubSpot does not take mails with this template.",
                "Publish the transactional e-mail, set Delivering:TemplateEmailId to its "
                + "id, and give the key the scope "
                + "transactional-email; then run doctor --probe."),
            _ => Answer.Bad(
                result,
                $"HubSpot refuses the mails of this template: {result}.",
                "Open the e-mail in HubSpot, Marketing > Email, correct what the result names, "
                + "publish it, then run doctor --probe."),
        };
}
