namespace HubSpotInvoicing.Emulator;

/// <summary>A user of the account who can own records.</summary>
public sealed record AccountOwner(long Id, string FirstName, string LastName);
