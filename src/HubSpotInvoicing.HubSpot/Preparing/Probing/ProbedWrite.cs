using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>What became of one write of a probe.</summary>
internal sealed record ProbedWrite(Exchange Exchange)
{
    private BatchAnswer? Answer => Exchange.Value as BatchAnswer;

    public IReadOnlyList<ObjectRecord> Records => [.. Answer?.Records ?? []];

    public string? Id => Records.Select(r => r.Id).FirstOrDefault();

    /// <summary>HubSpot's refusal of the record, alone or with its whole batch; none when it was no refusal.</summary>
    public ErrorBody? Refusal => Answer?.Refusals.FirstOrDefault()
        ?? (Exchange is { End: ExchangeEnd.Answered, Status: 400 or 409 or 422 } ? Exchange.Error : null);
}
