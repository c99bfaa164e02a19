namespace HubSpotInvoicing.Preparing;

/// <summary>One thing that the account needs, and what became of it.</summary>
/// <param name="Thing">What it is, for example <c>company property</c>.</param>
/// <param name="Name">HubSpot's internal name, the SKU or the label.</param>
/// <param name="Shape">How it is created, for example <c>select, 3 options</c>; may be empty.</param>
/// <param name="Fate">What became of it.</param>
public sealed record SetupStep(string Thing, string Name, string Shape, SetupFate Fate)
{
    /// <summary>In which ways it differs, the worst first.</summary>
    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>Why it failed.</summary>
    public SetupTrouble? Trouble { get; init; }

    /// <summary>What does not work without it, when it failed; one sentence.</summary>
    public string Breaks { get; init; } = "";

    /// <summary>How a person makes it in HubSpot, where the right to make it is hard to get; otherwise empty.</summary>
    public string ByHand { get; init; } = "";

    /// <summary>Whether a run would be refused, or could not be trusted, as it stands; or nobody can tell.</summary>
    public bool IsBad => Fate == SetupFate.Failed || Differences.Any(d => d.Verdict == CheckVerdict.Failed);

    internal SetupStep Failed(SetupTrouble trouble) => this with { Fate = SetupFate.Failed, Trouble = trouble };

    internal SetupStep Found(IReadOnlyList<Difference> differences) => this with
    {
        Fate = differences.Count == 0 ? SetupFate.LeftAlone : SetupFate.Differs,
        Differences = differences,
    };
}
