namespace HubSpotInvoicing.Pricing.Memberships;

/// <summary>What a membership rule makes of one member, before the amount itself is checked.</summary>
public abstract record Calculation
{
    private Calculation()
    {
    }

    /// <summary>Every property that was looked at, readable or not.</summary>
    public IReadOnlyList<TraceInput> Inputs { get; init; } = [];

    public MemberFigures Figures { get; init; } = MemberFigures.None;

    public IReadOnlyList<BillingWarning> Warnings { get; init; } = [];

    /// <summary>The data give a price.</summary>
    /// <param name="Rule">The rule in one sentence, with the book's figures in it.</param>
    /// <param name="Summary">What the total is made of, a phrase that the member understands.</param>
    /// <param name="Lines">The lines, numbered from 1.</param>
    /// <param name="Prices">Every figure of the book that was used.</param>
    public sealed record Priced(
        string Rule, string Summary, IReadOnlyList<QuoteLine> Lines, IReadOnlyList<TracePrice> Prices) : Calculation
    {
        public IReadOnlyList<HoldFlag> Flags { get; init; } = [];
    }

    /// <summary>The data give no price.</summary>
    /// <param name="Reasons">Every reason that can be known, at least one.</param>
    public sealed record Refused(IReadOnlyList<RejectionReason> Reasons) : Calculation;
}
