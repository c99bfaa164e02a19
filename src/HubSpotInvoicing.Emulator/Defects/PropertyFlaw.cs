using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Defects;

/// <summary>A property that is not as it should be.</summary>
/// <param name="Type">The kind of record that has it.</param>
/// <param name="Name">Its internal name.</param>
/// <param name="Spoil">What became of it; null when it is missing.</param>
internal sealed record PropertyFlaw(CrmType Type, string Name, Func<PropertyDefinition, PropertyDefinition?> Spoil);
