using System.Globalization;
using System.Runtime.CompilerServices;

namespace HubSpotInvoicing.Preparing;

/// <summary>Makes the products that the price book names by SKU.</summary>
internal sealed class ProductSetup(IAccountBuilder builder, Blueprint blueprint, Making making)
{
    /// <param name="currency">The account's own currency.</param>
    /// <param name="cancellationToken">Ends it between two of them.</param>
    public async IAsyncEnumerable<SetupStep> MakeAsync(
        Currency? currency, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (blueprint.Products.Count == 0)
        {
            yield break;
        }

        var found = await builder.ReadProductsAsync(cancellationToken);
        foreach (var needed in blueprint.Products)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return found.Succeeded
                ? await MakeAsync(needed, found.Value, currency, cancellationToken)
                : StepFor(needed).Failed(found.Trouble);
        }
    }

    private async Task<SetupStep> MakeAsync(
        NeededProduct needed,
        IReadOnlyList<FoundProduct> there,
        Currency? currency,
        CancellationToken cancellationToken)
    {
        var step = StepFor(needed);
        return DifferencesIn(there, needed, currency) is { } differences
            ? step.Found(differences)
            : await making.MakeAsync(
                step,
                () => builder.CreateProductAsync(needed, needed.Price.Currency == currency, cancellationToken),
                async () => await builder.ReadProductsAsync(cancellationToken) is { Value: { } now }
                    ? DifferencesIn(now, needed, currency)
                    : null);
    }

    private static IReadOnlyList<Difference>? DifferencesIn(
        IReadOnlyList<FoundProduct> there, NeededProduct needed, Currency? currency)
    {
        var same = there.Where(p => p.Sku.Equals(needed.Sku, StringComparison.OrdinalIgnoreCase)).ToList();
        return same.Count == 0 ? null : ProductComparison.Compare(needed, same, currency);
    }

    private static SetupStep StepFor(NeededProduct needed) => new(
        Words.Of(RecordKind.Products),
        needed.Sku,
        string.Create(CultureInfo.InvariantCulture, $"{needed.Name}, {needed.Price.Times(1)}"),
        SetupFate.LeftAlone)
    {
        Breaks = NeededProduct.Breaks,
    };
}
