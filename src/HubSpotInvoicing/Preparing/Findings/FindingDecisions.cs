using System.Globalization;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>
/// What a run does otherwise because of what was found out; without findings it does what is safe either way.
/// </summary>
public static class FindingDecisions
{
    /// <summary>
    /// A probe itself waits for less; what took longer was trouble of that day, and no run hangs on it.
    /// </summary>
    private static readonly TimeSpan DelayMax = TimeSpan.FromMinutes(1);

    /// <summary>Tells the stages.</summary>
    /// <param name="kept">What was found out.</param>
    /// <param name="named">What the settings name; what was seen on anything else counts for nothing.</param>
    /// <param name="behaviour">What the stages go by.</param>
    /// <exception cref="RunRefusedException">With these findings no run is safe.</exception>
    public static void Apply(AccountFindings kept, NamedSubjects named, AccountBehaviour behaviour)
    {
        var findings = kept.Of(named);
        if (findings.Says(KeyQuestions.LineRepeat, "another"))
        {
            throw new RunRefusedException(
                "A probe found that a repeated write of a line makes a second one, so a repeat could bill lines twice.",
                "Create another line item property with unique values, name it in Invoicing:LineKeyProperty, then run "
                + "doctor --probe.");
        }

        var isEnforced = !findings.Says(KeyQuestions.SecondKey, "accepted")
            && !findings.Says(KeyQuestions.ReadByKey, "refused");
        if (!isEnforced && findings.Says(DraftQuestions.BadRow, "part"))
        {
            throw new RunRefusedException(
                "A probe found that HubSpot stores a part of what it refuses and takes a "
                + "second invoice with the same key.",
                "Create another invoice property with unique values, name it in "
                + "Invoicing:KeyProperty, then run doctor --probe.");
        }

        if (!isEnforced && findings.Says(DraftQuestions.InlineLines, "lost"))
        {
            throw new RunRefusedException(
                "A probe found that HubSpot drops what is associated with a new draft and takes a "
                + "second invoice with the same "
                + "key, so a draft could not be found again.",
                "Create another invoice property with unique values, name it in "
                + "Invoicing:KeyProperty, then run doctor --probe.");
        }

        behaviour.IsKeyEnforced = isEnforced;
        behaviour.OpeningMails = findings.Says(PersonQuestions.OpeningMails, "yes");
        behaviour.TotalDelay = DelayIn(findings);
    }

    /// <summary>Why a run would mail each invoice twice.</summary>
    internal static RunRefusedException TwoMails(DeliveryChannel channel) =>
        AccountBehaviour.TwoMails(channel.ToString());

    private static TimeSpan DelayIn(AccountFindings findings) =>
        findings[DraftQuestions.TotalDelay] is { Answer.Value: var text }
            ? TimeSpan.FromMilliseconds(Math.Min(
                int.Parse(text, CultureInfo.InvariantCulture), DelayMax.TotalMilliseconds))
            : TimeSpan.Zero;
}
