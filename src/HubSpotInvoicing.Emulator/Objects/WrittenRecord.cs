using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>A record after a write, with what the answer has to tell about it.</summary>
internal sealed record WrittenRecord(
    CrmRecord Record,
    IReadOnlyCollection<string> Properties,
    IReadOnlyList<NormalizedValue> Warnings);
