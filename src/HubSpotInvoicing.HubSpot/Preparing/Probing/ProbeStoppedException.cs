using HubSpotInvoicing.HubSpot.Http;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>A step of a probe cannot go on, because HubSpot did not do what the step builds upon.</summary>
public sealed class ProbeStoppedException : Exception
{
    // UNVERIFIED. In other words, such as of an unknown association type, a run would be refused the same.
    private static readonly string[] Wanting = ["REQUIRE", "MISSING", "MUST"];

    internal ProbeStoppedException(string message)
        : base(message)
    {
    }

    /// <param name="doing">What was tried, for example <c>create a draft</c>.</param>
    /// <param name="write">What came of it.</param>
    internal ProbeStoppedException(string doing, ProbedWrite write)
        : base($"The probe could not {doing}: {Describe(write)}")
    {
        IsScope = write.Exchange.Status == 403;
        IsRefused =
            IsScope || write.Refusal is not null || write.Exchange is { End: ExchangeEnd.Answered, Status: 404 };
        WantsAssociation =
            write.Refusal?.Message is { } words && Says(words, "ASSOCIATION") && Wanting.Any(word => Says(words, word));
    }

    /// <summary>Whether HubSpot refused it, so that a run would be refused it too.</summary>
    public bool IsRefused { get; }

    /// <summary>Whether the token lacks a scope.</summary>
    public bool IsScope { get; }

    /// <summary>Whether HubSpot wants a draft to be associated with something, which no probe may do.</summary>
    public bool WantsAssociation { get; }

    private static bool Says(string words, string word) => words.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Describe(ProbedWrite write) =>
        write.Refusal is { } refusal ? Trouble.Describe(refusal) : Trouble.Describe(write.Exchange);
}
