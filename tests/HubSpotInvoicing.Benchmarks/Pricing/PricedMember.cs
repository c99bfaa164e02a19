using System.Globalization;
using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Benchmarks.Pricing;

/// <summary>Made-up members with values as HubSpot shows them.</summary>
internal static class PricedMember
{
    private const int FirstId = 9000;
    private const int StatesMax = 40;
    private const int VolumeMax = 60_000_000;
    private static readonly DateOnly RenewalDay = new(2026, 11, 15);
    private static readonly string[] Types = ["Distributor", "Manufacturer", "Service Provider"];

    public static Member Of(string type, int number, Random random)
    {
        var name = Types.Contains(type) ? type : Types[number % Types.Length];
        return With(
            number,
            name,
            name switch
            {
                "Distributor" => (MemberField.UsStates, NamesOf(random.Next(1, StatesMax))),
                "Manufacturer" => (
                    MemberField.SalesVolume,
                    random.Next(VolumeMax).ToString("N2", CultureInfo.InvariantCulture)),
                _ => (MemberField.Level, null),
            });
    }

    private static string NamesOf(int states) =>
        string.Join(';', Enumerable.Range(1, states).Select(n => $"State {n}"));

    private static Member With(int number, string type, (MemberField Field, string? Raw) figure) => new(
        CompanyId.Of(FirstId + number),
        RenewalDay,
        new[] { (MemberField.MembershipType, type), (MemberField.Dues, "1250.00"), figure }
            .ToDictionary(v => v.Item1, v => new MemberValue(v.Item1.DefaultProperty, v.Item2)));
}
