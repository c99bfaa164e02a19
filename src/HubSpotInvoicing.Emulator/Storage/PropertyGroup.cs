namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>A group under which an account files the properties of one kind of record.</summary>
internal sealed record PropertyGroup(string Name, string Label, int DisplayOrder);
