using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Machine;

/// <summary>Paths, intrinsic functions and comparisons of the Amazon States Language.</summary>
internal static partial class Expressions
{
    private const string Whole = "$";

    /// <summary>Fills a payload template: a member whose name ends in <c>.$</c> is an expression.</summary>
    public static JsonNode Fill(JsonNode template, JsonNode data) => template switch
    {
        JsonObject item => new JsonObject(item.Entries().Select(e => e.Name.EndsWith(".$", StringComparison.Ordinal)
            ? KeyValuePair.Create(e.Name[..^2], Value(e.Value.ToString(), data)?.DeepClone())
            : KeyValuePair.Create<string, JsonNode?>(e.Name, Fill(e.Value, data)))),
        _ => template.DeepClone(),
    };

    /// <summary>The data with the result at that place; without one, the result.</summary>
    public static JsonNode Put(JsonNode data, string? place, JsonNode result)
    {
        if (place is null)
        {
            return result;
        }

        var filled = (JsonObject)data.DeepClone();
        filled[place["$.".Length..]] = result.DeepClone();
        return filled;
    }

    public static bool Holds(JsonNode rule, JsonNode data)
    {
        if (rule.Find("Or") is { } any)
        {
            return any.Items().Any(r => Holds(r, data));
        }

        var value = Value(rule.Text("Variable"), data);
        var (comparison, with) = rule.Entries().Single(e => e.Name is not ("Variable" or "Next"));
        return comparison switch
        {
            "BooleanEquals" => value is not null && (bool)value == (bool)with,
            "StringEquals" => value is not null && (string?)value == (string?)with,
            "NumericGreaterThanEquals" => value is not null && (int)value >= (int)with,
            _ => throw new NotSupportedException(comparison),
        };
    }

    private static JsonNode? Value(string expression, JsonNode data)
    {
        if (expression.StartsWith(Whole, StringComparison.Ordinal))
        {
            return At(expression, data);
        }

        var call = Call().Match(expression);
        var arguments = call.Groups[2].Value.Split(", ");
        return call.Groups[1].Value switch
        {
            "MathAdd" => (int)Needed(arguments[0], data) + int.Parse(arguments[1], CultureInfo.InvariantCulture),
            "JsonMerge" when arguments[2] == "false" => Merge(Needed(arguments[0], data), Needed(arguments[1], data)),
            _ => throw new NotSupportedException(expression),
        };
    }

    private static JsonNode Needed(string path, JsonNode data) =>
        At(path, data) ?? throw new StateFailedException("States.ParameterPathFailure");

    // A member that is not there is an error, one that is null is not.
    private static JsonNode? At(string path, JsonNode data)
    {
        JsonNode? node = data;
        foreach (var name in path.Split('.').Skip(1))
        {
            if (node is not JsonObject item || !item.TryGetPropertyValue(name, out node))
            {
                throw new StateFailedException("States.ParameterPathFailure");
            }
        }

        return node;
    }

    private static JsonObject Merge(JsonNode first, JsonNode second)
    {
        var merged = (JsonObject)first.DeepClone();
        foreach (var (name, value) in second.Entries())
        {
            merged[name] = value.DeepClone();
        }

        return merged;
    }

    [GeneratedRegex(@"^States\.(\w+)\((.*)\)$")]
    private static partial Regex Call();
}
