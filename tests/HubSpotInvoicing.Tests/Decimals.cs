using System.Globalization;

namespace HubSpotInvoicing;

/// <summary>Decimals for test data, where an attribute cannot hold one.</summary>
internal static class Decimals
{
    public static decimal Of(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
