using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Hosting;

/// <summary>The membership types that a run is narrowed to.</summary>
public static class TypeFilter
{
    /// <summary>A misspelt type would bill nobody and look like success.</summary>
    /// <returns>
    /// What to say about the first type that the price book does not have; none when it has them all.
    /// </returns>
    public static Complaint? ComplaintAbout(IEnumerable<MembershipType> types, PriceBook book)
    {
        var known = book.Editions.SelectMany(e => e.Memberships).Select(m => m.Type).Distinct().ToList();
        if (types.FirstOrDefault(t => !known.Contains(t)) is not { } unknown)
        {
            return null;
        }

        var nearest = NearestName.Of(unknown.Name, known.Select(t => t.Name));
        return new Complaint(
            $"the price book has no membership type '{unknown}'."
            + (nearest is null ? "" : $" Did you mean '{nearest}'?"),
            $"Use one of {string.Join(", ", known)}.");
    }
}
