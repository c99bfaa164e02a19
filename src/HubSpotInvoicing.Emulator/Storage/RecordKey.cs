namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>Points at one record.</summary>
internal readonly record struct RecordKey(CrmType Type, long Id);
