using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Hosting;

/// <summary>The price book that the setting names, or the one that ships with the product.</summary>
public static class PriceBookFile
{
    /// <param name="book">The path; none for the shipped book.</param>
    /// <param name="parts">Say where a relative path starts.</param>
    /// <exception cref="PriceBookException">The book is not usable.</exception>
    /// <exception cref="RunRefusedException">The file cannot be read.</exception>
    public static PriceBook Read(string? book, HostParts parts)
    {
        if (book is null)
        {
            return PriceBook.Shipped(MembershipCalculators.Standard);
        }

        try
        {
            return PriceBook.Read(File.ReadAllBytes(parts.PathOf(book)), book, MembershipCalculators.Standard);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RunRefusedException(
                $"The price book '{book}' cannot be read: {fault.Message}",
                "Correct Pricing:Book, or remove it to use the book that ships with the product.",
                fault);
        }
    }
}
