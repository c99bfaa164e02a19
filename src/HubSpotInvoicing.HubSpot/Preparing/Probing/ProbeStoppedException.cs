using HubSpotInvoicing.HubSpot.Http;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>A step of a probe cannot go on, because HubSpot did not do what the step builds upon.</summary>
public sealed class ProbeStoppedException : Exception
{
    /// <param name="doing">What was tried, for example <c>create a draft</c>.</param>
    /// <param name="exchange">What came of it.</param>
    internal ProbeStoppedException(string doing, Exchange exchange)
        : base($"The probe could not {doing}: {Trouble.Describe(exchange)}")
    {
        IsRefused = exchange is { End: ExchangeEnd.Answered, Status: >= 400 and < 500 and not 401 and not 423 and not 429 };
        IsScope = exchange.Status == 403;
        WantsAssociation = exchange.Error.Message?.Contains("ASSOCIATION", StringComparison.OrdinalIgnoreCase) == true;
    }

    /// <summary>Whether HubSpot refused it, so that a run would be refused it too.</summary>
    public bool IsRefused { get; }

    /// <summary>Whether the token lacks a scope.</summary>
    public bool IsScope { get; }

    /// <summary>Whether HubSpot wants a draft to be associated with something, which no probe may do.</summary>
    public bool WantsAssociation { get; }
}
