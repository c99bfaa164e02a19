using static HubSpotInvoicing.Hosting.Settings.SettingText;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings of the section <c>Pricing</c>.</summary>
internal static class PricingSettings
{
    public static IEnumerable<Setting> All =>
    [
        new("Pricing:Book", "path of the price book; else the one that ships with the product",
            s => s.Pricing.Book, (s, text) => s.Pricing.Book = Optional(text)),
        new("Pricing:ApprovalLimit", "quotes above this amount are held",
            s => Show(s.Pricing.ApprovalLimit), (s, text) => s.Pricing.ApprovalLimit = Amount(text)),
    ];
}
