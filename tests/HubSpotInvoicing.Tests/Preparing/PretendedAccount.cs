using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Preparing;

/// <summary>
/// An account in memory, that answers each creation as it was told to, and as HubSpot otherwise would.
/// </summary>
internal sealed class PretendedAccount : IAccountBuilder
{
    public static readonly SetupTrouble Refusal = new("It was refused.", "Do something about it.", "c-1");

    public static readonly SetupTrouble Silence = new("No answer came.", "Run setup again.");

    private readonly Dictionary<string, (Creation Answer, bool Happens)> answers = new(StringComparer.Ordinal);

    public Account Account { get; init; } = new(4242001, TimeZoneInfo.Utc, [Currency.Parse("USD")]);

    public Dictionary<RecordKind, List<string>> Groups { get; } = Enum.GetValues<RecordKind>()
        .ToDictionary(kind => kind, kind => new List<string> { $"{kind}_information" });

    public Dictionary<RecordKind, List<FoundProperty>> Properties { get; } =
        Enum.GetValues<RecordKind>().ToDictionary(kind => kind, _ => new List<FoundProperty>());

    public List<FoundProduct> Products { get; } = [];

    public List<string> Labels { get; } = [];

    /// <summary>What cannot be read, by the word for it.</summary>
    public HashSet<string> Unreadable { get; } = new(StringComparer.Ordinal);

    /// <summary>What cannot be read any more after an answer was lost.</summary>
    public HashSet<string> UnreadableAfterWrites { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that was created or asked to be, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What was read, by the word for it.</summary>
    public HashSet<string> LookedAt { get; } = new(StringComparer.Ordinal);

    /// <summary>The group under which each property was to be filed.</summary>
    public Dictionary<string, string> GroupOf { get; } = new(StringComparer.Ordinal);

    public static PretendedAccount Bare()
    {
        var account = new PretendedAccount();
        account.Properties[RecordKind.Companies].Add(new FoundProperty("name", PropertyType.Text));
        return account;
    }

    /// <param name="what">For example <c>Companies membership_type</c> or <c>product DIST-BASE</c>.</param>
    /// <param name="creation">How its creation is answered.</param>
    /// <param name="happens">Whether it is created all the same.</param>
    public void Answer(string what, Creation creation, bool happens) => answers[what] = (creation, happens);

    public AccountSetup Setup() => new(this, Blueprint.Of(new(), new(), Prices.Shipped));

    public Task<Account> ReadAccountAsync(CancellationToken cancellationToken) => Task.FromResult(Account);

    public Task<Reading<IReadOnlyList<string>>> ReadGroupsAsync(
        RecordKind records, CancellationToken cancellationToken) => Read<string>("groups", Groups[records]);

    public Task<Reading<IReadOnlyList<FoundProperty>>> ReadPropertiesAsync(
        RecordKind records,
        CancellationToken cancellationToken) => Read<FoundProperty>("properties", Properties[records]);

    public Task<Reading<IReadOnlyList<FoundProduct>>> ReadProductsAsync(CancellationToken cancellationToken) =>
        Read<FoundProduct>("products", Products);

    public Task<Reading<IReadOnlyList<string>>> ReadContactLabelsAsync(CancellationToken cancellationToken) =>
        Read<string>("labels", Labels);

    public Task<Creation> CreateGroupAsync(
        RecordKind records, string name, string label, CancellationToken cancellationToken) =>
        Create($"{records} group", () => Groups[records].Add(name));

    public Task<Creation> CreatePropertyAsync(
        NeededProperty property, string group, CancellationToken cancellationToken)
    {
        GroupOf[property.Name] = group;
        return Create($"{property.Records} {property.Name}", () => Properties[property.Records].Add(
            new FoundProperty(property.Name, property.Created)
            {
                IsUnique = property.IsUnique,
                Options = property.Options,
            }));
    }

    public Task<Creation> CreateProductAsync(
        NeededProduct product, bool withPrice, CancellationToken cancellationToken) => Create(
        $"product {product.Sku}",
        () => Products.Add(new FoundProduct("9", product.Sku, withPrice ? product.Price.Amount : null)));

    public Task<Creation> CreateContactLabelAsync(string label, CancellationToken cancellationToken) =>
        Create("label", () => Labels.Add(label));

    private Task<Reading<IReadOnlyList<T>>> Read<T>(string what, List<T> there)
    {
        LookedAt.Add(what);
        return Task.FromResult(Unreadable.Contains(what)
            ? new Reading<IReadOnlyList<T>>(Refusal)
            : new Reading<IReadOnlyList<T>>([.. there]));
    }

    private Task<Creation> Create(string what, Action happen)
    {
        Asked.Add(what);
        var (answer, happens) = answers.GetValueOrDefault(what, (Creation.Made.Instance, true));
        if (answer is Creation.Unanswered)
        {
            Unreadable.UnionWith(UnreadableAfterWrites);
        }

        if (happens)
        {
            happen();
        }

        return Task.FromResult(answer);
    }
}
