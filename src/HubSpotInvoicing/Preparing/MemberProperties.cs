using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Preparing;

/// <summary>The company properties that members are read from, and how each has to be.</summary>
internal static class MemberProperties
{
    private const string Text = "string";
    private const string Number = "number";
    private const string Choice = "enumeration";
    private static readonly string[] Levels = ["tier_1", "tier_2", "tier_3", "tier_4", "tier_5"];

    public static IEnumerable<NeededProperty> All(FetchingOptions fetching, PriceBook book) =>
    [
        Of(fetching, MemberField.Name, "Company name", PropertyType.Text) with
        {
            IsHubSpots = true,
            Purpose = "The member's name, on invoice and report.",
            Breaks = "Members without a name are rejected.",
        },
        Of(fetching, MemberField.RenewalDate, "Next renewal date", PropertyType.Date) with
        {
            Purpose = "The day on which the membership renews; its month is the billing period.",
            Breaks = "Nobody who renews would be found.",
        },
        Of(fetching, MemberField.MembershipType, "Membership type", PropertyType.Choice) with
        {
            OtherTypes = [Text],
            Options = TypesOf(book),
            Purpose = "The membership type, as the price book names it.",
            Breaks = "No member could be priced.",
        },
        Of(fetching, MemberField.UsStates, "US states", PropertyType.Checkboxes) with
        {
            OtherTypes = [Text, Number],
            Options = Regions.UsStates,
            Purpose = "The US states of a distributor's territory: names, or how many.",
            Breaks = Territories,
        },
        Of(fetching, MemberField.CanadianProvinces, "Canadian provinces", PropertyType.Checkboxes) with
        {
            OtherTypes = [Text, Number],
            Options = Regions.CanadianProvinces,
            Purpose = "The Canadian provinces of a distributor's territory: names, or how many.",
            Breaks = Territories,
        },
        Of(fetching, MemberField.OtherTerritories, "Territories outside North America", PropertyType.Text) with
        {
            OtherTypes = [Choice, Number],
            Purpose = "A distributor's territories outside North America: names joined by semicolons, or how many.",
            Breaks = Territories,
        },
        Of(fetching, MemberField.SalesVolume, "Annual sales volume", PropertyType.Number) with
        {
            OtherTypes = [Text],
            Purpose = "A manufacturer's annual sales, in major units of the price book's currency.",
            Breaks = "Manufacturers could be priced by their level alone.",
        },
        Of(fetching, MemberField.Level, "Membership level", PropertyType.Choice) with
        {
            OtherTypes = [Text],
            Options = Levels,
            Purpose = "A manufacturer's level, used when the sales volume is blank.",
            Breaks = "Manufacturers without a sales volume would be rejected.",
        },
        Of(fetching, MemberField.Dues, "Membership dues", PropertyType.Number) with
        {
            OtherTypes = [Text],
            Use = PropertyUse.Written,
            Purpose = "What the member was last billed, written back by each run; the next one compares with it.",
            Breaks = "The dues could not be written back, and a large change would go unseen.",
        },
    ];

    private const string Territories = "Distributors would be billed for fewer territories than they have.";

    private static NeededProperty Of(FetchingOptions fetching, MemberField field, string label, PropertyType created) =>
        new(RecordKind.Companies, fetching.PropertyOf(field), label, created)
        {
            Setting = $"Fetching:Properties:{field.Setting}",
            Purpose = "",
            Breaks = "",
        };

    private static List<string> TypesOf(PriceBook book) =>
        [.. book.Editions.SelectMany(e => e.Memberships).Select(m => m.Type).Distinct().Select(t => t.Name)];
}
