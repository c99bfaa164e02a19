using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Members;

/// <summary>Fills the account with members, the same ones for the same parameters.</summary>
internal static class MemberGenerator
{
    public static void Populate(World world, Switches switches, JournalHeader origin)
    {
        _ = (world, switches, origin);
    }
}
