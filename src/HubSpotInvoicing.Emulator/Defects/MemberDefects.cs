using HubSpotInvoicing.Emulator.Members;

namespace HubSpotInvoicing.Emulator.Defects;

/// <summary>What can be wrong with the members' own data; each but the first adds a member that has it.</summary>
internal static class MemberDefects
{
    private const string Type = "membership_type";
    private const string Level = "membership_level";
    private const string Domain = "domain";

    public static IEnumerable<AccountDefect> All =>
    [
        new("members-none", "The account has no companies at all.") { Spoil = o => o with { HasMembers = false } },
        Member(
            "member-type-unknown",
            "A company has a membership type that no price book has.",
            MemberDraft.Typed("Defect: unknown membership type", "Patron"),
            (Type, "Service Provider")),
        Member(
            "member-type-misspelt",
            "A company has a misspelt membership type.",
            MemberDraft.Typed("Defect: misspelt membership type", "Service Provder"),
            (Type, "Service Provider")),
        Member(
            "member-level-unknown",
            "A manufacturer has a level that no price book has, and no sales volume.",
            MemberDraft.Typed("Defect: unknown level", "Manufacturer").With(Level, "Platinum"),
            (Level, "tier_1")),
        new("member-twice", "Two companies have the same name and domain.")
        {
            Flaw = new RecordFlaw(
                (_, seeder) =>
                {
                    seeder.Add(Twin);
                    seeder.Add(Twin.WithContacts(MemberContact.At("accounts", ContactRole.Billing)));
                },
                world => Records.SetLastCompany(
                    world, Twin.Name, ("name", "Defect: there once"), (Domain, "defect-second.example"))),
        },
        new("contact-without-email", "A company's only contact has no e-mail address.")
        {
            Flaw = new RecordFlaw(
                (_, seeder) => seeder.Add(Unreachable),
                world => Records.SetContacts(
                    world, Unreachable.Name, ("email", "billing@defect-contact.example"))),
        },
    ];

    private static MemberDraft Twin { get; } =
        MemberDraft.ServiceProvider("Defect: there twice").With(Domain, "defect-twice.example");

    private static MemberDraft Unreachable { get; } = MemberDraft
        .ServiceProvider("Defect: contact without e-mail")
        .With(Domain, "defect-contact.example")
        .WithContacts(new MemberContact(null, ContactRole.Billing));

    private static AccountDefect Member(
        string name, string summary, MemberDraft draft, (string Name, string Value) right) =>
        new(name, summary)
        {
            Flaw = new RecordFlaw(
                (_, seeder) => seeder.Add(draft.With(Domain, $"{name}.example")),
                world => Records.SetLastCompany(world, draft.Name, right)),
        };
}
