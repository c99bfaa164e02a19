namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>The companies of one membership type.</summary>
/// <param name="Name">
/// The type as the price book names it, or as it stands in HubSpot when the book does not know it.
/// </param>
/// <param name="Companies">How many companies have it.</param>
/// <param name="Spellings">In how many ways it is written.</param>
/// <param name="IsKnown">Whether the price book has it.</param>
/// <param name="MeantType">The book's type that an unknown one nearly is; absent when there is none.</param>
public sealed record TypeCount(string Name, int Companies, int Spellings, bool IsKnown, string? MeantType);
