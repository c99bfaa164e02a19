using System.Globalization;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator.Mail;

/// <summary>Tells of the template e-mail, without sending it.</summary>
internal sealed class TemplateEndpoint(LiveAccount account)
{
    private static readonly string[] AnyOf = ["content", "marketing-email", "transactional-email"];

    public IEnumerable<Route> Routes =>
    [
        new("GET", "/marketing/v3/emails/{id}", Get) { Scopes = _ => AnyOf },
        new("GET", "/marketing/emails/{version}/{id}", Get) { Scopes = _ => AnyOf },
    ];

    private Reply Get(Call call)
    {
        var options = account.Now;
        var id = options.TemplateEmailId.ToString(CultureInfo.InvariantCulture);
        if (call.Route("id") != id || options.Template == TemplateState.Missing)
        {
            throw Refusal.NotFound($"No email found with id '{call.Route("id")}'.").ToException();
        }

        var isPublished = options.Template == TemplateState.Published;
        return Reply.Ok(new JsonObject
        {
            ["id"] = id,
            ["name"] = "Membership invoice",
            ["subject"] = "Your membership invoice {{ custom.invoice_number }}",
            ["type"] = "SINGLE_SEND_API",
            ["subcategory"] = "single_send_api",
            ["state"] = isPublished ? "AUTOMATED" : "AUTOMATED_DRAFT",
            ["isPublished"] = isPublished,
            ["isTransactional"] = true,
            ["archived"] = false,
        });
    }
}
