namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>Which approvals a run asks for.</summary>
public abstract record ApprovalScope
{
    private ApprovalScope()
    {
    }

    /// <summary>None: a plan shows what could be approved.</summary>
    public sealed record NotAsked : ApprovalScope;

    /// <summary>Those that <c>Review:Mode</c> wants, of whichever plan.</summary>
    public sealed record AsSet : ApprovalScope;

    /// <summary>Those of this plan, whatever is set.</summary>
    public sealed record OfPlan(PlanHash Plan) : ApprovalScope;
}
