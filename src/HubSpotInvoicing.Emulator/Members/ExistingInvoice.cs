namespace HubSpotInvoicing.Emulator.Members;

/// <summary>An invoice that was made before any run of ours: its status and the price of its one line.</summary>
internal sealed record ExistingInvoice(string Status, string Price);
