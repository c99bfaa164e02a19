using System.Text.Json;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>Mails an open invoice once more by an event; to whom, only HubSpot and the mail service know.</summary>
internal sealed class EventResend(InvoiceResend resend) : IEventAction
{
    /// <exception cref="RunRefusedException">The invoice is not one that can be mailed once more.</exception>
    /// <remarks>
    /// A mail that failed is an answer and no error, because AWS would repeat an error, and mail again.
    /// </remarks>
    public async Task<byte[]> AnswerAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        var result = await resend.ResendAsync(new ResendOrder(wish.Key, wish.By, wish.Reason), stop);
        return AnswerDocument.Of(json =>
        {
            json.WriteString("mode", "resend");
            json.WriteKey(wish.Key);
            json.WriteBoolean("complete", result.Failure is null);
            json.WriteString("number", result.Number);
            json.WriteNumber("mailing", result.Mailing);
            json.WriteString("status", result.Status);
            Write(json, result.Failure, wish.Key);
        });
    }

    private static void Write(Utf8JsonWriter json, Failure? failure, InvoiceKey key)
    {
        if (failure is null)
        {
            json.WriteNull("failure");
            return;
        }

        json.WriteStartObject("failure");
        json.WriteString("code", failure.Code.ToString());
        json.WriteString("problem", failure.Detail);
        json.WriteString("remedy", FailureAdvice.For(failure, key));
        json.WriteEndObject();
    }
}
