using HubSpotInvoicing.Emulator.Members;

namespace HubSpotInvoicing.Emulator.Defects;

/// <summary>What is wrong with records, and how a person puts it right in HubSpot.</summary>
internal sealed record RecordFlaw(Action<World, MemberSeeder> Harm, Action<World> Heal);
