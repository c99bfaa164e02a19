using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Members;

/// <summary>Fills the account with members, the same ones for the same parameters.</summary>
internal static class MemberGenerator
{
    // Fewer members than this are all ordinary, so that the smallest demo shows what is normal.
    private const int CompaniesWithEdgesMin = 10;

    // Members outside the anchor period: three months before it, which are missed ones, and some after.
    private static readonly int[] OtherMonths = [-1, -2, -3, 1, 2, 5];

    /// <summary>In an order that shows each kind early.</summary>
    public static IReadOnlyList<MemberDraft> Edges { get; } =
        [.. BilledEdges.All, .. RejectedEdges.All, .. HeldEdges.All];

    public static void Populate(MemberSeeder seeder, JournalHeader origin)
    {
        var anchor = AnchorMonth.Parse(origin.AnchorPeriod);
        var edges = EdgesOf(origin);
        foreach (var edge in edges)
        {
            seeder.Add(edge, anchor);
        }

        for (var index = edges.Count; index < origin.Companies; index++)
        {
            seeder.Add(OrdinaryMembers.Draw(Dice.For(origin.Seed, index)), anchor);
        }

        for (var index = 0; index < (origin.Companies + 3) / 4; index++)
        {
            var draft = OrdinaryMembers.Draw(Dice.For(origin.Seed, index, salt: 1));
            seeder.Add(draft, anchor.AddMonths(OtherMonths[index % OtherMonths.Length]));
        }
    }

    /// <summary>What members bring besides their records is not in a journal.</summary>
    public static void RestoreSwitches(World world, Switches switches, JournalHeader origin)
    {
        var companies = world.Companies.ToLookup(company => company["name"] ?? string.Empty);
        foreach (var edge in EdgesOf(origin))
        {
            foreach (var company in companies[edge.Name])
            {
                Restore(world, switches, edge, company.Id);
            }
        }
    }

    private static void Restore(World world, Switches switches, MemberDraft edge, long companyId)
    {
        if (edge.RefusesUpdates)
        {
            switches.RefuseCompany(companyId);
        }

        if (edge.Contacts.FirstOrDefault(c => c.MailResult is not null)?.MailResult is { } result)
        {
            foreach (var contact in world.ContactsOf(companyId))
            {
                switches.SetMailResult(contact["email"] ?? string.Empty, result);
            }
        }
    }

    private static IReadOnlyList<MemberDraft> EdgesOf(JournalHeader origin) =>
        origin.Companies < CompaniesWithEdgesMin ? [] : [.. Edges.Where(e => origin.Edges == MembershipEdges.All || !e.EndsInFailure).Take(origin.Companies)];
}
