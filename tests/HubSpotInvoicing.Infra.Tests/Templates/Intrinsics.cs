using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Infra.Templates;

/// <summary>CloudFormation's functions, those that the template uses.</summary>
internal sealed partial class Intrinsics(IReadOnlyDictionary<string, string> parameters, JsonNode conditions)
{
    private const string Nothing = "AWS::NoValue";

    /// <summary>The node without functions; <c>null</c> for <c>AWS::NoValue</c>.</summary>
    public JsonNode? Resolve(JsonNode node) => node switch
    {
        JsonArray array => new JsonArray([.. array.OfType<JsonNode>().Select(Resolve).OfType<JsonNode>()]),
        JsonObject { Count: 1 } call when Call(call) is { } function => function(),
        JsonObject item => new JsonObject(
            item.Where(e => e.Value is not null).Select(e => KeyValuePair.Create(e.Key, Resolve(item.Member(e.Key))))
                .Where(e => e.Value is not null)),
        _ => node.DeepClone(),
    };

    public bool IsTrue(string condition) => Holds(conditions.Member(condition));

    private Func<JsonNode?>? Call(JsonObject call)
    {
        var (name, argument) = call.Entries().Single();
        return name switch
        {
            "Ref" => () => argument.ToString() is Nothing ? null : Value(argument.ToString()),
            "Fn::GetAtt" => () => $"{{{string.Join('.', argument.Items())}}}",
            "Fn::Sub" => () => Substitute(argument),
            "Fn::Join" => () => string.Join(
                argument[0]?.ToString(), argument.Items().Last().Items().Select(Resolve)),
            "Fn::If" => () => Resolve(
                argument.Items().ElementAt(IsTrue(argument.Items().First().ToString()) ? 1 : 2)),
            _ => null,
        };
    }

    private string Value(string name) => parameters.GetValueOrDefault(name) ?? $"{{{name}}}";

    private string Substitute(JsonNode argument)
    {
        var parts = argument.Items().ToList();
        var names = parts.Count == 2
            ? parts[1].Entries().ToDictionary(e => e.Name, e => Resolve(e.Value)?.ToString() ?? "")
            : [];
        return Placeholder().Replace(
            parts[0].ToString(), m => names.GetValueOrDefault(m.Groups[1].Value) ?? Value(m.Groups[1].Value));
    }

    private bool Holds(JsonNode condition)
    {
        var (name, argument) = condition.Entries().Single();
        return name switch
        {
            "Fn::Equals" => Resolve(argument)?.Items().Select(a => a.ToString()).Distinct().Count() == 1,
            "Fn::Not" => !Holds(argument.Items().Single()),
            _ => throw new NotSupportedException($"{name} is not known to these tests."),
        };
    }

    [GeneratedRegex(@"\$\{([^}]+)\}")]
    private static partial Regex Placeholder();
}
