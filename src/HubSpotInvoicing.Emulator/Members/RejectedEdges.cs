namespace HubSpotInvoicing.Emulator.Members;

/// <summary>Members whose data is not good enough to bill, one for each reason and a few for two.</summary>
internal static class RejectedEdges
{
    public static IReadOnlyList<MemberDraft> All { get; } =
    [
        new MemberDraft("Edge: no membership type"),
        MemberDraft.Typed("Edge: unknown membership type", "Sponsor"),
        MemberDraft.Typed("Edge: no territories", "Distributor"),
        MemberDraft.Distributor("Edge: territories sum to zero", "0").With("canadian_provinces", "0.0"),
        MemberDraft.Distributor("Edge: negative territories", "-3"),
        MemberDraft.Distributor("Edge: territories 2.5", "2.5"),
        MemberDraft.Distributor("Edge: territories +5", "+5"),
        MemberDraft.Distributor("Edge: territories 1,000", "1,000"),
        MemberDraft.Distributor("Edge: territories 3;4", "3;4"),
        MemberDraft.Distributor("Edge: territories 301", "301"),
        MemberDraft.Typed("Edge: no sales volume and no level", "Manufacturer"),
        MemberDraft.Manufacturer("Edge: sales volume in words", "about 5 million"),
        MemberDraft.Manufacturer("Edge: sales volume with exponent and no contact", "5e6").WithContacts(),
        MemberDraft.Manufacturer("Edge: sales volume .5", ".5"),
        MemberDraft.Typed("Edge: unknown level without volume", "Manufacturer").With("membership_level", "Gold"),
        MemberDraft.ServiceProvider("Edge: no contact").WithContacts(),
        MemberDraft.ServiceProvider("Edge: ambiguous contacts").WithContacts(
            MemberContact.At("office"), MemberContact.At("sales"), MemberContact.At("info")),
        MemberDraft.ServiceProvider("Edge: contact without e-mail").WithContacts(
            new MemberContact(null, ContactRole.Billing)),
        MemberDraft.ServiceProvider("Edge: e-mail with a space").WithContacts(
            new MemberContact("bill ing@member.example", ContactRole.Billing)),
        MemberDraft.ServiceProvider(string.Empty).With("domain", "edge-no-name.example"),
    ];
}
