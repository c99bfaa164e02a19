using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>Whether the e-mail that mails invoices is published, as far as a read shows it.</summary>
internal sealed class TemplateInspection(HubSpotSender sender, IOptions<DeliveringOptions> options) : IInspection
{
    private const string NotFound = "OBJECT_NOT_FOUND";
    private const string Probe =
        "'hubspot-invoicing doctor --probe' finds out with a mail to an address that nobody has.";

    public string Id => "mail.template";

    public CheckArea Area => CheckArea.Mail;

    public async Task<IReadOnlyList<Check>> LookAsync(SeenAccount account, CancellationToken cancellationToken)
    {
        if (options.Value is not { Channel: DeliveryChannel.HubSpot, TemplateEmailId: { } id })
        {
            return [];
        }

        var exchange = await sender.SendAsync(
            HubSpotRequest.Get(HubSpotPaths.MailTemplate, HubSpotPaths.MailTemplateOf(id)),
            HubSpotJson.Default.MailTemplateDetails,
            cancellationToken);
        return [About($"E-mail {Figures.Id(id)}", exchange)];
    }

    private Check About(string mail, Exchange exchange) =>
        exchange switch
        {
            { Value: MailTemplateDetails details } => About(mail, details),
            { Status: 404, Error.Category: NotFound } => Check.Failed(
                Id,
                Area,
                $"{mail} does not exist in HubSpot.",
                "Create and publish a transactional e-mail in HubSpot (Marketing > Email) and set "
                + "Delivering__TemplateEmailId to the "
                + "number in its address."),
            _ => Check.NotChecked(Id, Area, $"{mail} could not be looked at: {Trouble.Describe(exchange)}", Probe),
        };

    private Check About(string mail, MailTemplateDetails details)
    {
        var state = PlainText.Of(details.State) ?? "unknown";
        var isDraft = details is { IsPublished: false } or { Archived: true }
            || state.Contains("DRAFT", StringComparison.OrdinalIgnoreCase);
        return (isDraft, details.IsPublished) switch
        {
            (true, _) => Check.Failed(
                Id,
                Area,
                $"{mail} is not published (state {state}); HubSpot would send nothing.",
                "Publish it in HubSpot (Marketing > Email), or set "
                + "Delivering__TemplateEmailId to one that is published."),
            (false, true) => Check.Passed(Id, Area, $"{mail} is published (state {state})."),
            _ => Check.NotChecked(
                Id,
                Area,
                $"{mail} has the state {state}; whether it is published is not said.",
                Probe),
        };
    }
}
