namespace HubSpotInvoicing.Pricing;

/// <summary>What pricing says about one member.</summary>
public abstract record PricingResult
{
    private PricingResult(MemberFigures figures, IReadOnlyList<BillingWarning> warnings)
    {
        Figures = figures;
        Warnings = warnings;
    }

    public MemberFigures Figures { get; }

    public IReadOnlyList<BillingWarning> Warnings { get; }

    /// <summary>Every property that was looked at; a quote's trace holds them too, a refusal has no trace.</summary>
    public IReadOnlyList<TraceInput> Inputs { get; init; } = [];

    /// <summary>The member has a price; its flags may still hold it.</summary>
    public sealed record Quoted(Quote Quote, MemberFigures Figures, IReadOnlyList<BillingWarning> Warnings)
        : PricingResult(Figures, Warnings);

    /// <summary>The data give no price; every reason that can be known is named.</summary>
    public sealed record Refused(
        IReadOnlyList<RejectionReason> Reasons, MemberFigures Figures, IReadOnlyList<BillingWarning> Warnings)
        : PricingResult(Figures, Warnings);
}
