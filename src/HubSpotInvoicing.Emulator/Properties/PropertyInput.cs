using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>Reads what a caller says of a property.</summary>
internal static partial class PropertyInput
{
    private static readonly string[] Shared =
    [
        "label", "type", "fieldType", "groupName", "description", "displayOrder", "options", "hidden", "formField",
        "calculationFormula", "currencyPropertyName", "numberDisplayHint", "textDisplayHint", "showCurrencySymbol",
    ];

    private static readonly string[] OfNew =
        [.. Shared, "name", "hasUniqueValue", "dataSensitivity", "externalOptions", "referencedObjectType"];

    private static readonly Dictionary<string, string[]> FieldTypes = new(StringComparer.Ordinal)
    {
        ["string"] = ["text", "textarea", "file", "html", "phonenumber"],
        ["number"] = ["number", "calculation_equation"],
        ["bool"] = ["booleancheckbox", "calculation_equation"],
        ["date"] = ["date"],
        ["datetime"] = ["date"],
        ["enumeration"] = ["select", "radio", "checkbox", "booleancheckbox"],
    };

    [GeneratedRegex("^[a-z][a-z0-9_]{0,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm { get; }

    public static PropertyDefinition ForCreate(JsonObject body)
    {
        body.OnlyKnows(OfNew);
        var name = Name(body);
        var definition = new PropertyDefinition(name, body.RequiredText("type"))
        {
            Label = body.RequiredText("label"),
            FieldType = body.RequiredText("fieldType"),
            GroupName = body.RequiredText("groupName"),
            Description = body.Text("description") ?? string.Empty,
            Unique = body["hasUniqueValue"] is JsonValue unique && unique.TryGetValue<bool>(out var yes) && yes,
        };
        return Checked(WithOptions(definition, body));
    }

    /// <summary>What is given overwrites; name and uniqueness are no fields of an update.</summary>
    public static PropertyDefinition ForUpdate(PropertyDefinition before, JsonObject body)
    {
        body.OnlyKnows(Shared);
        var after = before with
        {
            Type = body.Text("type") ?? before.Type,
            Label = body.Text("label") ?? before.Label,
            FieldType = body.Text("fieldType") ?? before.FieldType,
            GroupName = body.Text("groupName") ?? before.GroupName,
            Description = body.Text("description") ?? before.Description,
        };
        return Checked(body["options"] is null ? after : WithOptions(after, body));
    }

    /// <summary>The internal name of a property or a group.</summary>
    public static string Name(JsonObject body)
    {
        var name = body.RequiredText("name");
        return NameForm.IsMatch(name)
            ? name
            : throw Refusal.Invalid($"\"{name}\" cannot be an internal name.").ToException();
    }

    private static PropertyDefinition WithOptions(PropertyDefinition definition, JsonObject body)
    {
        var options = body.OptionalObjects("options").Select(Option).ToList();
        if (options.DistinctBy(o => o.Value).Count() < options.Count)
        {
            throw Refusal.Invalid("Two options have the same value.").ToException();
        }

        return definition with
        {
            Options = [.. options.Select(o => o.Value)],
            OptionLabels = options.ToDictionary(o => o.Value, o => o.Label, StringComparer.Ordinal),
        };
    }

    private static (string Value, string Label) Option(JsonObject option)
    {
        option.OnlyKnows("label", "value", "displayOrder", "hidden", "description");
        var isHidden = option["hidden"] is JsonValue value && value.TryGetValue<bool>(out _);
        if (option.Integer("displayOrder") is null || !isHidden)
        {
            throw JsonBody.Invalid("an option needs \"displayOrder\" and \"hidden\"");
        }

        return (option.RequiredText("value"), option.RequiredText("label"));
    }

    private static PropertyDefinition Checked(PropertyDefinition definition)
    {
        if (!FieldTypes.TryGetValue(definition.Type, out var fields) || !fields.Contains(definition.FieldType))
        {
            throw Refusal.Invalid(
                $"A property of type \"{definition.Type}\" cannot have the field type \"{definition.FieldType}\".")
                    .ToException();
        }

        if (definition is { Type: "enumeration", Options.Count: 0 })
        {
            throw Refusal.Invalid("An enumeration needs options.").ToException();
        }

        return definition;
    }
}
