using HubSpotInvoicing.Delivering;
using static HubSpotInvoicing.Hosting.Settings.SettingText;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings of the section <c>Delivering</c>.</summary>
internal static class DeliveringSettings
{
    public static IEnumerable<Setting> All =>
    [
        new("Delivering:Channel", "who mails the invoice: HubSpot, File, Ses or None",
            s => Show(s.Delivering.Channel), (s, text) => s.Delivering.Channel = OneOf<DeliveryChannel>(text)),
        new("Delivering:TemplateEmailId", "id of the published transactional e-mail; needed for HubSpot",
            s => Show(s.Delivering.TemplateEmailId), (s, text) => s.Delivering.TemplateEmailId = Long(text)),
        new("Delivering:Parallelism", "mails sent at the same time",
            s => Show(s.Delivering.Parallelism), (s, text) => s.Delivering.Parallelism = Whole(text)),
        new("Delivering:StatusPolls", "how often a pending mail is asked after within the run",
            s => Show(s.Delivering.StatusPolls), (s, text) => s.Delivering.StatusPolls = Whole(text)),
        new("Delivering:StatusDelayMs", "milliseconds before the first question",
            s => Show(s.Delivering.StatusDelayMs), (s, text) => s.Delivering.StatusDelayMs = Whole(text)),
    ];
}
