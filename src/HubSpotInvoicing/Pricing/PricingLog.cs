using System.Globalization;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Pricing;

/// <summary>
/// The steps of each calculation, events 2xxx: figures of the price book and of lines, never a member's own values.
/// </summary>
internal static partial class PricingLog
{
    public static void Add(ILogger log, CompanyId company, PricingResult result)
    {
        if (!log.IsEnabled(LogLevel.Debug))
        {
            return;
        }

        var properties = string.Join(", ", result.Inputs.Select(i => i.Property));
        if (result is PricingResult.Quoted { Quote: var quote })
        {
            var prices = string.Join(", ", quote.Trace.Prices.Select(Describe));
            var lines = string.Join("; ", quote.Lines.Select(Describe));
            Priced(log, company, quote.Type, properties, prices, lines, quote.Total, string.Join(", ", quote.Flags));
        }
        else if (result is PricingResult.Refused refused)
        {
            NotPriced(log, company, properties, string.Join(", ", refused.Reasons));
        }
    }

    [LoggerMessage(2001, LogLevel.Debug,
        "Company {CompanyId} as {Type}: from {Properties} by {Prices}: {Lines}: {Total}, flags: {Flags}",
        SkipEnabledCheck = true)]
    private static partial void Priced(
        ILogger log,
        CompanyId companyId,
        MembershipType type,
        string properties,
        string prices,
        string lines,
        Money total,
        string flags);

    [LoggerMessage(2002, LogLevel.Debug,
        "Company {CompanyId} has no price: from {Properties}: {Reasons}", SkipEnabledCheck = true)]
    private static partial void NotPriced(ILogger log, CompanyId companyId, string properties, string reasons);

    private static string Describe(TracePrice price) =>
        string.Create(CultureInfo.InvariantCulture, $"{price.Name} = {price.Amount}");

    private static string Describe(QuoteLine line) => string.Create(
        CultureInfo.InvariantCulture, $"{line.Number}. {line.Quantity} x {line.UnitPrice.Times(1)} = {line.Amount}");
}
