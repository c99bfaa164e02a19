using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Infra.Templates;

/// <summary>
/// The template with its parameters filled in. A resource reads as <c>{Name}</c>, its attribute as <c>{Name.Arn}</c>.
/// </summary>
internal sealed class Template
{
    private static readonly Dictionary<string, string> Needed = new()
    {
        ["Stage"] = "test",
        ["HubSpotPortalId"] = "4242001",
        ["SenderAddress"] = "billing@example.org",
        ["FinanceAddresses"] = "finance@example.org,books@example.org",
        ["AlarmAddress"] = "alarm@example.org",
        ["TemplateEmailId"] = "77",
    };

    private readonly JsonNode source = Json.Parse(Repository.Text(Sam.Template));
    private readonly Intrinsics intrinsics;

    private Template(IReadOnlyDictionary<string, string> chosen)
    {
        var parameters = Parameters.ToDictionary(
            p => p.Name, p => chosen.GetValueOrDefault(p.Name) ?? p.Value.Find("Default")?.ToString() ?? "");
        intrinsics = new Intrinsics(parameters, source.Member("Conditions"));
    }

    /// <summary>What a person must choose, chosen.</summary>
    public static IReadOnlyDictionary<string, string> NeededParameters => Needed;

    public IEnumerable<(string Name, JsonNode Value)> Parameters => source.Member("Parameters").Entries();

    public static Template With(params (string Name, string Value)[] chosen)
    {
        var all = new Dictionary<string, string>(Needed);
        foreach (var (name, value) in chosen)
        {
            all[name] = value;
        }

        return new Template(all);
    }

    /// <summary>The properties of that resource.</summary>
    public JsonNode Properties(string resource) =>
        Resolve(source.Member("Resources").Member(resource).Member("Properties"));

    /// <summary>The resources that are created with these parameters, by type.</summary>
    public IReadOnlyList<(string Name, JsonNode Properties)> All(string type) =>
    [
        .. source.Member("Resources").Entries()
            .Where(r => r.Value.Text("Type") == type)
            .Where(r => r.Value.Find("Condition") is not { } condition || intrinsics.IsTrue(condition.ToString()))
            .Select(r => (r.Name, Properties(r.Name))),
    ];

    /// <summary>An attribute of the resource itself, for example its <c>DeletionPolicy</c>.</summary>
    public string? Attribute(string resource, string name) =>
        source.Member("Resources").Member(resource).Find(name)?.ToString();

    private JsonNode Resolve(JsonNode node) =>
        intrinsics.Resolve(node) ?? throw new InvalidOperationException("There is nothing with these parameters.");
}
