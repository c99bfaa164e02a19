using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Preparing;

/// <summary>
/// Reads how a HubSpot account is built, and adds to it; it can neither change nor delete. A trouble is a value, so
/// that one does not stop the rest.
/// </summary>
/// <remarks>Creations are never called off half-way: what is on its way is waited for.</remarks>
public interface IAccountBuilder
{
    /// <exception cref="RunRefusedException">
    /// The account cannot be used: wrong token, or not the allowed account.
    /// </exception>
    /// <exception cref="RunStoppedException">HubSpot takes no requests for now.</exception>
    Task<Account> ReadAccountAsync(CancellationToken cancellationToken);

    /// <summary>The internal names of the property groups, in HubSpot's order.</summary>
    Task<Reading<IReadOnlyList<string>>> ReadGroupsAsync(RecordKind records, CancellationToken cancellationToken);

    Task<Reading<IReadOnlyList<FoundProperty>>> ReadPropertiesAsync(
        RecordKind records, CancellationToken cancellationToken);

    /// <summary>Every product that has a SKU, read so that one which was just made is among them.</summary>
    Task<Reading<IReadOnlyList<FoundProduct>>> ReadProductsAsync(CancellationToken cancellationToken);

    /// <summary>The account's own labels from company to contact.</summary>
    Task<Reading<IReadOnlyList<string>>> ReadContactLabelsAsync(CancellationToken cancellationToken);

    Task<Creation> CreateGroupAsync(RecordKind records, string name, string label, CancellationToken cancellationToken);

    Task<Creation> CreatePropertyAsync(NeededProperty property, string group, CancellationToken cancellationToken);

    /// <param name="product">What to create.</param>
    /// <param name="withPrice">Whether its price is in the account's own currency.</param>
    /// <param name="cancellationToken">Keeps it from being begun.</param>
    Task<Creation> CreateProductAsync(NeededProduct product, bool withPrice, CancellationToken cancellationToken);

    Task<Creation> CreateContactLabelAsync(string label, CancellationToken cancellationToken);
}
