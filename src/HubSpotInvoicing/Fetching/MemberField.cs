namespace HubSpotInvoicing.Fetching;

/// <summary>One fact about a member, kept in a HubSpot company property whose name is a setting.</summary>
/// <param name="Setting">The name under <c>Fetching:Properties</c>, for example <c>UsStates</c>.</param>
/// <param name="DefaultProperty">The HubSpot property used when the setting is absent.</param>
public sealed record MemberField(string Setting, string DefaultProperty)
{
    public static MemberField Name { get; } = new("Name", "name");

    public static MemberField RenewalDate { get; } = new("RenewalDate", "next_renewal_date");

    public static MemberField MembershipType { get; } = new("MembershipType", "membership_type");

    public static MemberField Dues { get; } = new("Dues", "membership_dues");

    public static MemberField UsStates { get; } = new("UsStates", "us_states");

    public static MemberField CanadianProvinces { get; } = new("CanadianProvinces", "canadian_provinces");

    public static MemberField OtherTerritories { get; } =
        new("NonNorthAmericanTerritories", "non_north_american_territories");

    public static MemberField SalesVolume { get; } = new("SalesVolume", "sales_volume");

    public static MemberField Level { get; } = new("Level", "membership_level");

    /// <summary>The fields that every member has, whatever its type; a calculator names the rest.</summary>
    public static IReadOnlyList<MemberField> Common { get; } = [Name, RenewalDate, MembershipType, Dues];
}
