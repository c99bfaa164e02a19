using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>Price books to hold against the shipped one.</summary>
internal static class Books
{
    private const string ServiceProvider =
        """,{"type":"Service Provider","minAmount":1,"maxAmount":9000,"flat":{"name":"Flat","price":1250}}""";

    /// <summary>A territory at 75.25, the first band up to 4,000,000 only, the last band at 9,000.</summary>
    public static PriceBook Dearer => Of("USD", ServiceProvider);

    public static PriceBook WithoutServiceProviders => Of("USD", "");

    public static PriceBook InEuros => Of("EUR", ServiceProvider);

    private static PriceBook Of(string currency, string more) => Prices.Read(
        "{\"books\":[{\"effectiveFrom\":\"2026-01-01\",\"currency\":\"" + currency + "\",\"memberships\":["
        + """
          {"type":"Distributor","minAmount":1,"maxAmount":99000,
           "base":{"name":"Base","price":929},"territory":{"name":"Territory","price":75.25}},
          {"type":"Manufacturer","minAmount":1,"maxAmount":99000,"bands":[
           {"upTo":4000000,"name":"1","price":1500},
           {"above":4000000,"upTo":10000000,"name":"2","price":3500},
           {"above":10000000,"upTo":20000000,"name":"3","price":5000},
           {"above":20000000,"upTo":40000000,"name":"4","price":7500},
           {"above":40000000,"name":"5","price":9000}]}
          """
        + more + "]}]}");
}
