using System.Globalization;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Fetching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>Reads how an account is built, and adds to it: only GET and POST, never PATCH or DELETE.</summary>
internal sealed class HubSpotAccountBuilder(AccountReader account, AccountQuestions questions, HubSpotPaths paths)
    : IAccountBuilder
{
    private const string Sku = "hs_sku";
    private const string Price = "price";
    private const int PagesMax = 1000;
    private const NumberStyles PriceStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public Task<Account> ReadAccountAsync(CancellationToken cancellationToken) => account.ReadAsync(cancellationToken);

    public async Task<Reading<IReadOnlyList<string>>> ReadGroupsAsync(
        RecordKind records, CancellationToken cancellationToken)
    {
        var path = paths.PropertyGroups(ObjectTypes.Of(records));
        var answer = await questions.ReadAsync(
            HubSpotRequest.Get(path, path), HubSpotJson.Default.PropertyGroupList, cancellationToken);
        return Taken(answer, list => (list.Results ?? []).Select(g => g?.Name));
    }

    public async Task<Reading<IReadOnlyList<FoundProperty>>> ReadPropertiesAsync(
        RecordKind records, CancellationToken cancellationToken)
    {
        var path = paths.Properties(ObjectTypes.Of(records));
        var answer = await questions.ReadAsync(
            HubSpotRequest.Get(path, path), HubSpotJson.Default.PropertyShapeList, cancellationToken);
        return Taken(answer, list => (list.Results ?? []).Select(PropertyOf));
    }

    /// <summary>By the list, not by search: what was just made may not be in the search index yet.</summary>
    public async Task<Reading<IReadOnlyList<FoundProduct>>> ReadProductsAsync(CancellationToken cancellationToken)
    {
        var products = new List<FoundProduct>();
        string? after = null;
        for (var page = 0; page < PagesMax; page++)
        {
            var path = $"{paths.Products}?limit=100&properties={Sku},{Price}"
                + (after is null ? "" : $"&after={Uri.EscapeDataString(after)}");
            var answer = await questions.ReadAsync(
                HubSpotRequest.Get(paths.Products, path), HubSpotJson.Default.SearchAnswer, cancellationToken);
            if (!answer.Succeeded)
            {
                return new Reading<IReadOnlyList<FoundProduct>>(answer.Trouble);
            }

            products.AddRange(answer.Value.Records.Select(ProductOf).OfType<FoundProduct>());
            after = answer.Value.Paging?.Next?.After;
            if (after is null)
            {
                return new Reading<IReadOnlyList<FoundProduct>>(products);
            }
        }

        return new Reading<IReadOnlyList<FoundProduct>>(new SetupTrouble(
            "The account has more products than setup reads.", "Create the products by hand in HubSpot, by SKU."));
    }

    public async Task<Reading<IReadOnlyList<string>>> ReadContactLabelsAsync(CancellationToken cancellationToken)
    {
        var request = HubSpotRequest.Get(paths.ContactLabels, paths.ContactLabels, RequestBudget.Associations);
        var answer = await questions.ReadAsync(request, HubSpotJson.Default.LabelAnswer, cancellationToken);
        return Taken(
            answer, list => (list.Results ?? []).Where(l => l is { IsUserDefined: true }).Select(l => l?.Label));
    }

    /// <summary>Its name is its key: a repeat finds it there.</summary>
    public Task<Creation> CreateGroupAsync(
        RecordKind records, string name, string label, CancellationToken cancellationToken)
    {
        var body = new PropertyGroupShape { Name = name, Label = label };
        return questions.CreateAsync(
            HubSpotRequest.Post(
                paths.PropertyGroups(ObjectTypes.Of(records)),
                RequestKind.KeyedWrite,
                RequestBudget.General,
                (body, HubSpotJson.Default.PropertyGroupShape)),
            cancellationToken);
    }

    /// <summary>Its name is its key: a repeat finds it there.</summary>
    public Task<Creation> CreatePropertyAsync(
        NeededProperty property, string group, CancellationToken cancellationToken) => questions.CreateAsync(
        HubSpotRequest.Post(
            paths.Properties(ObjectTypes.Of(property.Records)),
            RequestKind.KeyedWrite,
            RequestBudget.General,
            (BodyOf(property, group), HubSpotJson.Default.PropertyWrite)),
        cancellationToken);

    /// <summary>
    /// Nothing makes a SKU unique, so a creation whose answer is lost is never repeated, only read back.
    /// </summary>
    public Task<Creation> CreateProductAsync(
        NeededProduct product, bool withPrice, CancellationToken cancellationToken)
    {
        var properties = new Dictionary<string, string?> { ["name"] = product.Name, [Sku] = product.Sku };
        if (withPrice)
        {
            properties[Price] = WireAmount.Of(product.Price);
        }

        return questions.CreateAsync(
            HubSpotRequest.Post(
                paths.Products,
                RequestKind.Create,
                RequestBudget.General,
                (new ProductWrite(properties), HubSpotJson.Default.ProductWrite)),
            cancellationToken);
    }

    /// <summary>
    /// UNVERIFIED whether HubSpot refuses a second label of the same name, so it is taken for a creation.
    /// </summary>
    public Task<Creation> CreateContactLabelAsync(string label, CancellationToken cancellationToken) =>
        questions.CreateAsync(
            HubSpotRequest.Post(
                paths.ContactLabels,
                RequestKind.Create,
                RequestBudget.Associations,
                (new LabelWrite(label, NameOf(label)), HubSpotJson.Default.LabelWrite)),
            cancellationToken);

    private static Reading<IReadOnlyList<TItem>> Taken<TAnswer, TItem>(
        Reading<TAnswer> answer, Func<TAnswer, IEnumerable<TItem?>> items)
        where TAnswer : class
        where TItem : class => answer.Succeeded
        ? new Reading<IReadOnlyList<TItem>>([.. items(answer.Value).OfType<TItem>()])
        : new Reading<IReadOnlyList<TItem>>(answer.Trouble);

    private static FoundProperty? PropertyOf(PropertyShape? shape) => shape?.Name is { } name
        ? new FoundProperty(name, new PropertyType(shape.Type ?? "", shape.FieldType ?? ""))
        {
            IsUnique = shape.HasUniqueValue == true,
            IsReadOnly = shape.ModificationMetadata?.ReadOnlyValue == true,
            Options = [.. (shape.Options ?? []).Select(o => o?.Value).OfType<string>()],
        }
        : null;

    private static FoundProduct? ProductOf(ObjectRecord record) => record[Sku]?.Trim() is { Length: > 0 } sku
        ? new FoundProduct(
            record.Id ?? "",
            sku,
            decimal.TryParse(record[Price], PriceStyle, CultureInfo.InvariantCulture, out var price) ? price : null)
        : null;

    private static PropertyWrite BodyOf(NeededProperty property, string group) => new()
    {
        Name = property.Name,
        Label = property.Label,
        Type = property.Created.Type,
        FieldType = property.Created.FieldType,
        GroupName = group,
        Description = property.Purpose,
        HasUniqueValue = property.IsUnique,
        Options = property.Options.Count == 0
            ? null
            : [.. property.Options.Select((value, place) => new PropertyOption(LabelOf(value), value, place))],
    };

    /// <summary><c>tier_1</c> reads <c>Tier 1</c>.</summary>
    private static string LabelOf(string value) => value.Contains('_', StringComparison.Ordinal)
        ? char.ToUpperInvariant(value[0]) + value[1..].Replace('_', ' ')
        : value;

    private static string NameOf(string label) =>
        string.Concat(label.Trim().ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
