using HubSpotInvoicing.Invoicing.Approving;
using static HubSpotInvoicing.Hosting.Settings.SettingText;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings of the section <c>Review</c>.</summary>
internal static class ReviewSettings
{
    public static IEnumerable<Setting> All =>
    [
        new("Review:Mode", "what waits for a person: None, Flagged or All (until the plan is approved)",
            s => Show(s.Review.Mode), (s, text) => s.Review.Mode = OneOf<ReviewMode>(text)),
        new("Review:Approvers", "different people who have to approve a plan, 1 or 2",
            s => Show(s.Review.Approvers), (s, text) => s.Review.Approvers = Whole(text)),
    ];
}
