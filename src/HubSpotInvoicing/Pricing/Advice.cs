namespace HubSpotInvoicing.Pricing;

/// <summary>
/// For every reason and flag one sentence to whoever looks after the data: what is wrong, and how to put it right.
/// </summary>
public static class Advice
{
    private static readonly Dictionary<RejectionReason, string> Reasons = new()
    {
        [RejectionReason.MissingMembershipType] = "The membership type is blank; choose it on the company.",
        [RejectionReason.UnknownMembershipType] =
            "The membership type is not in the price book; correct it on the company, or add the type to the book.",
        [RejectionReason.MissingTerritories] =
            "No territory is given; enter the US states, Canadian provinces or other territories on the company.",
        [RejectionReason.InvalidTerritories] =
            "A territory property is neither a whole number from 0 to 300 nor a list of "
            + "names; correct it on the company.",
        [RejectionReason.MissingSalesVolume] =
            "Neither sales volume nor membership level is given; enter the annual sales volume on the company.",
        [RejectionReason.InvalidSalesVolume] =
            "The sales volume is not a plain amount; write it as digits, for example 12500000 or 12,500,000.00.",
        [RejectionReason.UnknownLevel] =
            "The membership level is not one of the price book's tiers; write it as tier_1, tier_2 and so on.",
        [RejectionReason.MissingContact] =
            "The company has no contact; associate the person who receives the renewal invoice.",
        [RejectionReason.AmbiguousContact] =
            "The company has several contacts and none is marked; label one as its renewal contact or billing contact.",
        [RejectionReason.MissingContactEmail] =
            "No contact that may receive the invoice has a usable e-mail address; enter one on the contact.",
        [RejectionReason.MissingName] = "The company has no name; enter it on the company.",
    };

    private static readonly Dictionary<HoldFlag, string> Flags = new()
    {
        [HoldFlag.AmountOutOfBounds] =
            "The amount is outside what the price book calls usual for the type; check the "
            + "company's data, then release it.",
        [HoldFlag.LargeChange] =
            "The amount is more than double or less than half of the previous dues; check "
            + "what changed, then release it.",
        [HoldFlag.TierMismatch] =
            "Sales volume and membership level name different tiers; correct one of them, "
            + "or release the volume's price.",
        [HoldFlag.ZeroSalesVolume] =
            "The sales volume is zero; enter the real volume, or release the price of the first band.",
        [HoldFlag.AboveApprovalLimit] =
            "The amount is above the approval limit; have it approved by whoever may, then release it.",
        [HoldFlag.AwaitsOpening] = "The draft is right so far; open it in HubSpot, then run again to have it mailed.",
        [HoldFlag.AwaitsUndo] =
            "Its undo is not finished; void or delete the invoice in HubSpot, or resolve it "
            + "as invoiced if it shall stand.",
        [HoldFlag.NotApproved] =
            "Nothing is billed before its plan is approved; plan the month, look at it, approve it, then apply it.",
        [HoldFlag.ChangedSinceApproval] =
            "Something else was approved; put the data back, or plan the month anew and have that approved.",
        [HoldFlag.HeldByPerson] =
            "A person holds this company; ask whoever it is, then release it at its amount.",
    };

    public static string For(RejectionReason reason) => Reasons[reason];

    public static string For(HoldFlag flag) => Flags[flag];
}
