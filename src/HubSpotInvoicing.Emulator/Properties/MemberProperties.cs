namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>The company properties that made-up members have values for, besides HubSpot's own.</summary>
internal static class MemberProperties
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "membership_type", "next_renewal_date", "us_states", "canadian_provinces", "non_north_american_territories",
        "sales_volume", "membership_level", "membership_dues",
    ];
}
