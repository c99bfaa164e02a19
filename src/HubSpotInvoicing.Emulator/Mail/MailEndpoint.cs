using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Mail;

/// <summary>Sends transactional e-mails once per send id, and tells later what became of them.</summary>
internal sealed class MailEndpoint(CrmStore store, LiveAccount account, Switches switches, MailFolder folder)
{
    private static readonly string[] RoleAddresses =
        ["noreply", "no-reply", "postmaster", "abuse", "security", "mailer-daemon"];

    private static readonly string[] Scopes = ["transactional-email"];

    public IEnumerable<Route> Routes =>
    [
        new("POST", "/marketing/transactional/{version}/single-email/send", Send)
        {
            HasBody = true,
            Scopes = _ => Scopes,
        },
        new("GET", "/marketing/v3/email/send-statuses/{statusId}", Status) { Scopes = _ => Scopes },
    ];

    private Reply Send(Call call)
    {
        var asked = MailInput.Read(call);
        if (asked.EmailId != account.Now.TemplateEmailId || account.Now.Template != TemplateState.Published)
        {
            throw Refusal.Invalid($"No published e-mail with id {asked.EmailId} exists.").ToException();
        }

        var mail = store.Write(transaction =>
        {
            var kept = asked with
            {
                SendResult = ResultFor(transaction.Store, asked),
                CompleteAt = call.Now + switches.MailDelay,
            };
            transaction.Do(new Change.MailKept(kept));
            return kept;
        });
        if (mail.Delivered)
        {
            folder.Put(mail);
        }

        return Reply.Ok(Json(mail, call.Now));
    }

    private Reply Status(Call call)
    {
        var statusId = call.Route("statusId");
        var mail = store.Read(crm => crm.FindMail(statusId))
            ?? throw Refusal.NotFound($"No send with status id {statusId} exists.").ToException();
        return Reply.Ok(Json(mail, call.Now));
    }

    private string ResultFor(CrmStore crm, SentMail mail)
    {
        if (mail.SendId is { } sendId && crm.KnowsSendId(sendId)
            && !account.Now.Oddities.Contains(Oddity.SendIdsAreForgotten))
        {
            return "IDEMPOTENT_IGNORE";
        }

        if (!account.Now.HasSendingDomain)
        {
            return "UNCONFIGURED_SENDING_DOMAIN";
        }

        var at = mail.To.LastIndexOf('@');
        if (at <= 0 || RoleAddresses.Contains(mail.To[..at], StringComparer.OrdinalIgnoreCase))
        {
            return "INVALID_TO_ADDRESS";
        }

        return switches.MailResultFor(mail.To) ?? "SENT";
    }

    private static JsonObject Json(SentMail mail, DateTimeOffset now)
    {
        var json = new JsonObject
        {
            ["requestedAt"] = CrmRecord.Timestamp(mail.RequestedAt),
            ["statusId"] = mail.StatusId,
            ["status"] = now >= mail.CompleteAt ? "COMPLETE" : "PENDING",
        };
        if (now >= mail.CompleteAt)
        {
            json["startedAt"] = CrmRecord.Timestamp(mail.RequestedAt);
            json["completedAt"] = CrmRecord.Timestamp(mail.CompleteAt);
            json["sendResult"] = mail.SendResult;
        }

        return json;
    }
}
