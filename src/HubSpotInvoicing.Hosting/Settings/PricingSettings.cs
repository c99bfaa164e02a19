using HubSpotInvoicing.Pricing;
using static HubSpotInvoicing.Hosting.Settings.SettingText;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings of the section <c>Pricing</c>.</summary>
internal static class PricingSettings
{
    /// <summary>Below it each type has a limit of its own; types are matched in any spelling.</summary>
    internal const string LimitsPrefix = "Pricing:ApprovalLimits:";

    private const decimal LimitMin = 0.01m;
    private const decimal LimitMax = 999_999_999m;

    public static IEnumerable<Setting> All =>
    [
        new("Pricing:Book", "path of the price book; else the one that ships with the product",
            s => s.Pricing.Book, (s, text) => s.Pricing.Book = Optional(text)),
        new("Pricing:ApprovalLimit", "quotes above this amount are held",
            s => Show(s.Pricing.ApprovalLimit), (s, text) => s.Pricing.ApprovalLimit = Amount(text)),
        .. MembershipCalculators.Standard.Select(calculator => LimitOf(calculator.Type)),
    ];

    /// <summary>The catalog's spelling of a type's own limit; an environment variable cannot hold a space.</summary>
    internal static string KeyOf(MembershipType type) =>
        LimitsPrefix + type.Name.Replace(" ", "", StringComparison.Ordinal);

    private static Setting LimitOf(MembershipType type)
    {
        var folded = MembershipType.Fold(type.Name);
        return new Setting(
            KeyOf(type),
            $"quotes of the type {type} above this amount are held, whatever Pricing:ApprovalLimit says",
            s => s.Pricing.ApprovalLimits.TryGetValue(folded, out var limit) ? Show(limit) : null,
            (s, text) => s.Pricing.ApprovalLimits[folded] = Limit(text));
    }

    private static decimal Limit(string text) => Amount(text) is var limit and >= LimitMin and <= LimitMax
        ? limit
        : throw new FormatException("must be between 0.01 and 999999999");
}
