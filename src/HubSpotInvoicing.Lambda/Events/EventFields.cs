using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using HubSpotInvoicing.Hosting.Settings;

namespace HubSpotInvoicing.Lambda.Events;

/// <summary>The fields of an event, each read once; whatever is wrong is noted under the field's name.</summary>
/// <param name="fields">The object.</param>
/// <param name="path">Where it stands within the event, for example <c>detail.</c>; empty at the top.</param>
internal sealed class EventFields(JsonElement fields, string path)
{
    private const int ShownMax = 60;

    private readonly List<string> problems = [];

    public IReadOnlyList<string> Problems => problems;

    /// <summary>A mistyped name would be ignored, and the run would be another than the one that was meant.</summary>
    public void AllowOnly(IReadOnlyList<string> known)
    {
        foreach (var field in fields.EnumerateObject().Where(f => !known.Contains(f.Name)))
        {
            var nearest = NearestName.Of(field.Name, known);
            problems.Add(
                $"'{path}{Short(field.Name)}' is no field of an event"
                + (nearest is null ? "" : $" (did you mean {nearest}?)")
                + $"; expected one of {string.Join(", ", known)}.");
        }
    }

    public bool Has(string name) => fields.TryGetProperty(name, out _);

    /// <summary>What the text of the field means; the default when the field is not there or wrong.</summary>
    /// <param name="name">The field.</param>
    /// <param name="expected">What it should be, for people.</param>
    /// <param name="parse">Throws <see cref="FormatException"/> at a text that means nothing.</param>
    public T? Text<T>(string name, string expected, Func<string, T> parse) =>
        fields.TryGetProperty(name, out var value) && TryParse(name, value, expected, parse, out var parsed)
            ? parsed
            : default;

    /// <summary>A field without which the action makes no sense.</summary>
    public void Need(string name, string action, string expected)
    {
        if (!Has(name))
        {
            problems.Add($"'{path}{name}' is missing; the action \"{action}\" needs {expected}.");
        }
    }

    /// <summary>Fields that mean nothing beside the action: whoever wrote them meant something else.</summary>
    public void Refuse(IEnumerable<string> names, string action, string why)
    {
        foreach (var name in names.Where(Has))
        {
            problems.Add($"'{path}{name}' cannot stand beside the action \"{action}\"; {why}.");
        }
    }

    public bool Flag(string name)
    {
        if (!fields.TryGetProperty(name, out var value))
        {
            return false;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Object(name, value, "true or false");
        }

        return value.ValueKind is JsonValueKind.True;
    }

    /// <summary>The whole number of the field, when it is there and within its bounds.</summary>
    public int? Whole(string name, int min, int max)
    {
        if (!fields.TryGetProperty(name, out var value))
        {
            return null;
        }

        if (
            value.ValueKind is JsonValueKind.Number
            && value.TryGetInt32(out var number)
            && number >= min
            && number <= max)
        {
            return number;
        }

        Object(name, value, string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"));
        return null;
    }

    /// <summary>What the texts of a list mean.</summary>
    public IReadOnlyList<T> Texts<T>(string name, string expected, Func<string, T> parse)
    {
        if (!fields.TryGetProperty(name, out var value))
        {
            return [];
        }

        if (value.ValueKind is not JsonValueKind.Array || value.GetArrayLength() == 0)
        {
            Object(name, value, $"a list such as [\"…\"] with {expected} in it; leave the field out for all");
            return [];
        }

        var parsed = new List<T>();
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            if (TryParse($"{name}[{index}]", item, expected, parse, out var one))
            {
                parsed.Add(one);
            }
        }

        return parsed;
    }

    private static string Short(string text) => text.Length <= ShownMax ? text : text[..ShownMax] + "…";

    private bool TryParse<T>(
        string name,
        JsonElement value,
        string expected,
        Func<string, T> parse,
        [MaybeNullWhen(false)] out T parsed)
    {
        try
        {
            if (value.ValueKind is JsonValueKind.String)
            {
                parsed = parse(value.GetString() ?? "");
                return true;
            }
        }
        catch (FormatException)
        {
            // The problem below says what is expected instead.
        }

        Object(name, value, expected);
        parsed = default;
        return false;
    }

    private void Object(string name, JsonElement value, string expected) =>
        problems.Add($"'{path}{name}' is {Short(value.GetRawText())}; expected {expected}.");
}
