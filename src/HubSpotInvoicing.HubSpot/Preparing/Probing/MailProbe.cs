using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing.Findings;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>
/// Sends a mail that cannot reach anybody: to a role, which HubSpot refuses, at a domain that nobody can own (RFC
/// 2606). That it refuses the address, and nothing else, shows that template and sender are as they have to be.
/// </summary>
internal sealed class MailProbe(
    HubSpotSender sender, HubSpotPaths paths, TimeProvider clock, IOptions<DeliveringOptions> options)
{
    private const string Nobody = "noreply@example.com";
    private const int PollsMax = 5;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private static readonly string[] Repeats = ["IDEMPOTENT_IGNORE", "IDEMPOTENT_FAIL"];

    public async Task RunAsync(ProbeKeys keys, Sightings sightings, CancellationToken cancellationToken)
    {
        if (options.Value is not { Channel: DeliveryChannel.HubSpot, TemplateEmailId: { } template })
        {
            sightings.Miss("Delivering:TemplateEmailId is not set.", [.. MailQuestions.All]);
            return;
        }

        var body = new MailRequest(
            template,
            new MailAddressing(Nobody, keys.Mail),
            TemplateFields.Names.ToDictionary(name => name, string? (_) => "trial"));
        var first = await SendAsync(body, cancellationToken);
        if (first.Value is not MailAnswer answer)
        {
            SeeRefusal(first, sightings);
            return;
        }

        var result = await ResultOfAsync(answer, cancellationToken);
        if (result is not null && !Repeats.Contains(result))
        {
            sightings.See(MailQuestions.Template, result);
        }
        else if (result is not null)
        {
            sightings.Miss("The answer to the trial mail was lost on its way.", MailQuestions.Template);
        }
        else
        {
            sightings.Miss("HubSpot took a trial mail and did not say what became of it.", MailQuestions.Template);
        }

        await LookAtStatusAsync(answer, sightings, cancellationToken);
        await RepeatAsync(body, sightings, cancellationToken);
        await LookForContactAsync(sightings, cancellationToken);
    }

    private static void SeeRefusal(Exchange exchange, Sightings sightings)
    {
        if (exchange is { End: ExchangeEnd.Answered, Status: 400 or 403 or 404 })
        {
            sightings.See(MailQuestions.Template, MailQuestions.NotTaken);
        }

        sightings.Miss(Trouble.Describe(exchange), [.. MailQuestions.All]);
    }

    private async Task LookAtStatusAsync(MailAnswer answer, Sightings sightings, CancellationToken cancellationToken)
    {
        if (answer.StatusId is not { Length: > 0 } id)
        {
            sightings.Miss("HubSpot gave the mail no status id.", MailQuestions.SendStatus);
            return;
        }

        var asked = await AskAsync(id, cancellationToken);
        if (asked.Succeeded || asked.Status == 404)
        {
            sightings.See(MailQuestions.SendStatus, asked.Succeeded ? "works" : "missing");
        }
        else
        {
            sightings.Miss(Trouble.Describe(asked), MailQuestions.SendStatus);
        }
    }

    private async Task RepeatAsync(MailRequest body, Sightings sightings, CancellationToken cancellationToken)
    {
        var again = await SendAsync(body, cancellationToken);
        if (again.Value is MailAnswer answer && await ResultOfAsync(answer, cancellationToken) is { } result)
        {
            sightings.See(MailQuestions.RepeatedSend, Repeats.Contains(result) ? "ignored" : "tried-again");
        }
        else
        {
            sightings.Miss(Trouble.Describe(again), MailQuestions.RepeatedSend);
        }
    }

    private async Task LookForContactAsync(Sightings sightings, CancellationToken cancellationToken)
    {
        var read = await sender.SendAsync(
            HubSpotRequest.Post(
                paths.ContactRead,
                RequestKind.Read,
                RequestBudget.General,
                (new BatchRead([new RecordReference(Nobody)], [], "email"), HubSpotJson.Default.BatchRead)),
            HubSpotJson.Default.BatchAnswer,
            cancellationToken);
        if (read.Value is BatchAnswer answer)
        {
            sightings.See(MailQuestions.Contact, answer.Records.Any() ? "made" : "none");
        }
        else
        {
            sightings.Miss(Trouble.Describe(read), MailQuestions.Contact);
        }
    }

    /// <summary>The send result, asked for until it is there; none when it does not come.</summary>
    private async Task<string?> ResultOfAsync(MailAnswer answer, CancellationToken cancellationToken)
    {
        var (current, wait) = (answer, FirstWait);
        for (var poll = 0; poll < PollsMax && current is { SendResult: null or "" }; poll++, wait *= 2)
        {
            if (answer.StatusId is not { Length: > 0 } id)
            {
                return null;
            }

            await Task.Delay(wait, clock, cancellationToken);
            current = (await AskAsync(id, cancellationToken)).Value as MailAnswer ?? current;
        }

        return PlainText.Of(current.SendResult);
    }

    private Task<Exchange> SendAsync(MailRequest body, CancellationToken cancellationToken) => sender.SendAsync(
        HubSpotRequest.Post(
            paths.MailSend, RequestKind.KeyedWrite, RequestBudget.General, (body, HubSpotJson.Default.MailRequest)),
        HubSpotJson.Default.MailAnswer,
        cancellationToken);

    private Task<Exchange> AskAsync(string statusId, CancellationToken cancellationToken) => sender.SendAsync(
        HubSpotRequest.Get(HubSpotPaths.SendStatus, HubSpotPaths.SendStatusOf(statusId)),
        HubSpotJson.Default.MailAnswer,
        cancellationToken);
}
