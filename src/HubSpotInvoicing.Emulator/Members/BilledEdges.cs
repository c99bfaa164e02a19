namespace HubSpotInvoicing.Emulator.Members;

/// <summary>Members that are billed although their data looks odd, and those that only end with a warning.</summary>
internal static class BilledEdges
{
    public static IReadOnlyList<MemberDraft> All { get; } =
    [
        MemberDraft.Typed("Edge: type service_provider", "service_provider"),
        MemberDraft.Typed("Edge: type SERVICE-PROVIDER", "SERVICE-PROVIDER"),
        MemberDraft.Typed("Edge: type ' manuFacturer ', volume 10000000", " manuFacturer ")
            .With("sales_volume", "10000000"),
        MemberDraft.Manufacturer("Edge: volume 5000000.00", "5000000.00"),
        MemberDraft.Manufacturer("Edge: volume 5000000.01", "5000000.01"),
        MemberDraft.Manufacturer("Edge: volume 20,000,000.00", "20,000,000.00"),
        MemberDraft.Manufacturer("Edge: volume 20000000.01", "20000000.01"),
        MemberDraft.Manufacturer("Edge: volume $ 40,000,000", "$ 40,000,000"),
        MemberDraft.Manufacturer("Edge: volume 40000000.01", "40000000.01"),
        MemberDraft.Manufacturer("Edge: volume only spaces, level Tier 2", "   ").With("membership_level", "Tier 2"),
        MemberDraft.Typed("Edge: level TIER3 without volume", "Manufacturer").With("membership_level", "TIER3"),
        MemberDraft.Manufacturer("Edge: unknown level beside a volume", "1200000").With("membership_level", "Gold"),
        MemberDraft.Manufacturer("Edge: dues exactly doubled", "1200000").With("membership_dues", "750"),
        MemberDraft.Manufacturer("Edge: dues exactly halved", "1200000").With("membership_dues", "3000"),
        MemberDraft.Distributor("Edge: territories 12.0", "12.0"),
        MemberDraft.Distributor("Edge: states listed twice", "Ohio; Texas;ohio;;Utah"),
        MemberDraft.Distributor("Edge: list of states, count of provinces", "Ohio;Texas")
            .With("canadian_provinces", "3").With("non_north_american_territories", "France;Japan"),
        MemberDraft.Manufacturer("Edge: renews on the first day, volume 10000000.01", "10000000.01") with { Day = 1 },
        MemberDraft.ServiceProvider("Edge: renews on the last day") with { Day = 31 },
        MemberDraft.ServiceProvider("Edge: renewal contact before billing contact").WithContacts(
            MemberContact.At("billing", ContactRole.Billing), MemberContact.At("renewals", ContactRole.Renewal)),
        MemberDraft.ServiceProvider("Edge: two billing contacts").WithContacts(
            MemberContact.At("billing", ContactRole.Billing), MemberContact.At("accounts", ContactRole.Billing)),
        MemberDraft.ServiceProvider("Edge: primary contact among several").WithContacts(
            MemberContact.At("sales"), MemberContact.At("office", ContactRole.Primary)),
        MemberDraft.ServiceProvider("Edge: one contact without a role").WithContacts(MemberContact.At("office")),
        MemberDraft.ServiceProvider("Edge: role address the mail service refuses").WithContacts(
            MemberContact.At("noreply", ContactRole.Billing)) with { EndsInFailure = true },
        MemberDraft.ServiceProvider("Edge: address that bounced before").WithContacts(
            MemberContact.At("bounced", ContactRole.Billing) with { MailResult = "PREVIOUSLY_BOUNCED" })
            with { EndsInFailure = true },
        MemberDraft.ServiceProvider("Edge: record rule refuses the dues") with { RefusesUpdates = true },
        MemberDraft.ServiceProvider("Edge: invoice is open already") with
        {
            Invoice = new ExistingInvoice("open", "1250.00"),
        },
        MemberDraft.ServiceProvider("Edge: draft waits already") with
        {
            Invoice = new ExistingInvoice("draft", "1250.00"),
        },
        MemberDraft.ServiceProvider("Edge: draft with another amount") with
        {
            Invoice = new ExistingInvoice("draft", "1200.00"),
            EndsInFailure = true,
        },
        MemberDraft.ServiceProvider("=HYPERLINK(\"http://edge.example\",\"Edge: formula name\")"),
        MemberDraft.ServiceProvider("Edge: comma, \"quotes\"; and 'apostrophes'"),
        MemberDraft.ServiceProvider("Edge: line\r\nbreak"),
        MemberDraft.ServiceProvider("Edge: Größe Ærø 株式会社 😀"),
        MemberDraft.ServiceProvider("<script>alert('Edge: markup')</script>"),
    ];
}
