using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>The readiness letter that an event asks for; it is mailed when finance gets mails at all.</summary>
internal sealed class EventReadiness(ReadinessRun readiness) : IEventAction
{
    public async Task<byte[]> AnswerAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        var delivery = readiness.CanMail ? ReadinessDelivery.Mailed : ReadinessDelivery.Kept;
        return AnswerOf(await readiness.WriteAsync(wish.Period, delivery, new UnseenProgress(), stop));
    }

    private static byte[] AnswerOf(ReadinessResult result) => AnswerDocument.Of(json =>
    {
        json.WriteString("letterId", result.Letter.Run.Value);
        json.WriteString("mode", "readiness");
        json.WriteString("period", result.Letter.Period.ToString());
        json.WriteNumber("cases", result.Letter.Cases.Count);
        json.WriteBoolean("mailed", result.Mail is not null);
        json.WriteDocuments(result.Documents);
    });
}
