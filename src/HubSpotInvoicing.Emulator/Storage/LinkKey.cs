namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>All associations of one record with records of one type.</summary>
internal readonly record struct LinkKey(RecordKey From, CrmType To);
