using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>Answers how a company's amount comes about, step by step.</summary>
internal sealed class EventExplanation(CompanyExplainer explainer) : IEventAction
{
    /// <exception cref="RunRefusedException">The company does not renew in that month.</exception>
    public async Task<byte[]> AnswerAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        var (company, period) = wish.Key;
        var explanation = await explainer.ExplainAsync(company, period, stop);
        return AnswerDocument.Of(json =>
        {
            json.WriteString("mode", "explain");
            json.WriteKey(wish.Key);
            json.WriteString("sentence", WithoutAddress(explanation.Sentence));
            json.WriteStartArray("trace");
            foreach (var line in explanation.Trace)
            {
                json.WriteStringValue(WithoutAddress(line));
            }

            json.WriteEndArray();
        });
    }

    // The trace quotes what stands in the company's fields, and a person may have written anything there.
    private static string WithoutAddress(string line) => string.Join(
        ' ', line.Split(' ').Select(word => word.Contains('@', StringComparison.Ordinal) ? "***" : word));
}
