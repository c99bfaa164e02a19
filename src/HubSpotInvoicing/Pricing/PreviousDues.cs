using System.Globalization;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing.Memberships;

namespace HubSpotInvoicing.Pricing;

/// <summary>What the member paid before: the amount that stands in its dues property.</summary>
public static class PreviousDues
{
    private static readonly SalesVolume AmountMax = SalesVolume.Of(1_000_000_000_000m);

    /// <summary>
    /// The dues in the currency they are now billed in, to the nearest minor unit; nothing when the property is blank
    /// or holds no plain amount, for the old value is a hint and never a reason to refuse a member.
    /// </summary>
    public static Money? Of(Member member, Currency currency) => Parse(member[MemberField.Dues].Trimmed, currency);

    /// <summary>Reads the forms that a sales volume may have: <c>1769</c>, <c>1,769.00</c>, <c>$ 1769</c>.</summary>
    public static Money? Parse(string text, Currency currency) =>
        SalesVolume.TryParse(text, out var volume) && volume <= AmountMax
            ? UnitPrice.Of(AmountOf(volume), currency).Times(1)
            : null;

    private static decimal AmountOf(SalesVolume volume) =>
        decimal.Parse(volume.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
