using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Members;

/// <summary>Brings the made-up members into the account once: at the start, or when it has the properties for them.</summary>
internal sealed class MemberImport(
    CrmStore store, World world, Switches switches, LiveAccount account, JournalHeader origin)
{
    /// <summary>The members that the account begins with.</summary>
    public void Start()
    {
        if (account.Now.Bare || !account.Now.HasMembers)
        {
            return;
        }

        Populate();
        store.Write(transaction =>
        {
            transaction.Do(new Change.MembersCame());
            return true;
        });
    }

    /// <summary>Goes on after the journal was read.</summary>
    public void Continue()
    {
        if (store.HasMembers)
        {
            MemberGenerator.RestoreSwitches(world, switches, origin);
        }

        if (store.IsFresh && store.HasMembers)
        {
            Harm();
        }

        LookAgain();
    }

    /// <summary>Imports the members if they are due and not there.</summary>
    public void LookAgain() => store.Write(transaction =>
    {
        var isDue = !store.HasMembers && account.Now.HasMembers && IsReady(transaction.Store.Table(CrmType.Companies));
        if (isDue)
        {
            Populate();
            transaction.Do(new Change.MembersCame());
            Harm();
        }

        return isDue;
    });

    private bool IsReady(Table companies) =>
        !account.Now.Bare || MemberProperties.Names.All(name => companies.Property(name) is not null);

    private void Populate()
    {
        if (!account.Now.Bare)
        {
            ShopProducts.AddTo(world);
        }

        var fitter = account.Now.Bare ? new ValueFitter(store.Table(CrmType.Companies)) : null;
        MemberGenerator.Populate(Seeder(fitter), origin);
    }

    private void Harm()
    {
        // What is wrong must not be fitted; an enumeration keeps values whose option somebody deleted.
        var seeder = Seeder(fitter: null);
        foreach (var defect in account.Defects)
        {
            defect.Flaw?.Harm(world, seeder);
        }
    }

    private MemberSeeder Seeder(ValueFitter? fitter) =>
        new(world, switches, AnchorMonth.Parse(origin.AnchorPeriod)) { Fitter = fitter };
}
