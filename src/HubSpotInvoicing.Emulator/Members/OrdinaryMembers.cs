using System.Globalization;
using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator.Members;

/// <summary>Made-up members whose data is in order.</summary>
internal static class OrdinaryMembers
{
    private static readonly string[] Firsts =
    [
        "Amber", "Bluewater", "Cedar Ridge", "Copperfield", "Eastgate", "Fairmont", "Granite", "Harbor", "Ironwood",
        "Juniper", "Keystone", "Lakeshore", "Maple Leaf", "Northwind", "Old Mill", "Pinecrest", "Quarry", "Redstone",
        "Silverline", "Timberland", "Union", "Valley", "Westbrook", "Yellowstone", "Summit", "Prairie", "Crescent",
    ];

    private static readonly string[] Trades =
    [
        "Supply", "Fasteners", "Logistics", "Packaging", "Components", "Hydraulics", "Coatings", "Instruments",
        "Controls", "Bearings", "Plastics", "Metalworks", "Filtration", "Lighting", "Tooling", "Valves",
    ];

    private static readonly string[] Forms = ["Inc.", "LLC", "Corp.", "Co.", "Ltd.", "Group", "Partners"];

    private static readonly string[] States =
    [
        "Ohio", "Texas", "Utah", "Maine", "Iowa", "Kansas", "Nevada", "Oregon", "Florida", "Georgia", "Illinois",
        "Indiana", "Michigan", "Montana", "New York", "Virginia", "Vermont", "Wyoming", "California", "Colorado",
    ];

    private static readonly string[] Provinces = ["Ontario", "Quebec", "Alberta", "Manitoba", "Nova Scotia"];

    private static readonly string[] Abroad = ["Mexico", "France", "Germany", "Japan", "Brazil"];

    // One volume within each band of the price book, with the dues of that band.
    private static readonly (int From, int To, decimal Dues)[] Bands =
    [
        (200_000, 5_000_000, 1_500), (5_000_001, 10_000_000, 3_500), (10_000_001, 20_000_000, 5_000),
        (20_000_001, 40_000_000, 7_500), (40_000_001, 90_000_000, 10_000),
    ];

    public static MemberDraft Draw(Dice dice)
    {
        var name = $"{dice.Pick(Firsts)} {dice.Pick(Trades)} {dice.Pick(Forms)}";
        var kind = dice.Below(100);
        var (draft, price) = kind switch
        {
            < 45 => Distributor(name, dice),
            < 80 => Manufacturer(name, dice),
            _ => (MemberDraft.ServiceProvider(name), 1_250m),
        };
        return WithPreviousDues(draft, price, dice).WithContacts(Contacts(dice)) with { Day = 1 + dice.Below(28) };
    }

    private static (MemberDraft Draft, decimal Price) Distributor(string name, Dice dice)
    {
        var states = 1 + dice.Below(12);
        var provinces = dice.Below(4);
        var abroad = dice.Below(3);
        var draft = MemberDraft.Typed(name, "Distributor")
            .With("us_states", dice.Below(3) == 0 ? Text(states) : Some(States, states, dice));
        if (provinces > 0)
        {
            draft = draft.With("canadian_provinces", Some(Provinces, provinces, dice));
        }

        if (abroad > 0)
        {
            draft = draft.With("non_north_american_territories", Some(Abroad, abroad, dice));
        }

        return (draft, 929 + (70m * (states + provinces + abroad)));
    }

    private static (MemberDraft Draft, decimal Price) Manufacturer(string name, Dice dice)
    {
        var band = dice.Below(Bands.Length);
        var (from, to, dues) = Bands[band];
        var draft = MemberDraft.Typed(name, "Manufacturer");
        var level = $"tier_{Text(band + 1)}";
        var volume = from + (dice.Below((to - from) / 1_000) * 1_000);
        return dice.Below(4) switch
        {
            0 => (draft.With("membership_level", level), dues),
            1 => (draft.With("sales_volume", Text(volume)).With("membership_level", level), dues),
            _ => (draft.With("sales_volume", Text(volume)), dues),
        };
    }

    private static MemberDraft WithPreviousDues(MemberDraft draft, decimal price, Dice dice)
    {
        var share = dice.Below(10) switch
        {
            0 => 0m,
            < 6 => 1m,
            _ => 0.85m + (dice.Below(30) / 100m),
        };
        var dues = Math.Round(price * share, 2).ToString("0.00", CultureInfo.InvariantCulture);
        return share == 0 ? draft : draft.With("membership_dues", dues);
    }

    private static MemberContact[] Contacts(Dice dice) => dice.Below(10) switch
    {
        < 4 => [MemberContact.At("billing", ContactRole.Billing)],
        < 6 => [MemberContact.At("office", ContactRole.Primary), MemberContact.At("billing", ContactRole.Billing)],
        < 8 => [MemberContact.At("membership", ContactRole.Renewal), MemberContact.At("office", ContactRole.Primary)],
        8 => [MemberContact.At("office", ContactRole.Primary)],
        _ => [MemberContact.At("office")],
    };

    private static string Some(string[] names, int count, Dice dice)
    {
        var shuffled = names.ToArray();
        dice.Shuffle(shuffled);
        return string.Join(';', shuffled.Take(count));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
