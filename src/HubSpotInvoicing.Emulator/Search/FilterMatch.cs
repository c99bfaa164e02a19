using System.Globalization;
using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Search;

/// <summary>A filter made ready for its property: values are checked once, then compared with many records.</summary>
internal sealed class FilterMatch
{
    private readonly SearchFilter filter;
    private readonly PropertyDefinition property;
    private readonly decimal low;
    private readonly decimal high;
    private readonly HashSet<decimal> numbers = [];

    // Thousands of records share a few days; reading each text once keeps a scan of a large account short.
    private readonly Dictionary<string, decimal> readBefore = new(StringComparer.Ordinal);

    public FilterMatch(SearchFilter filter, PropertyDefinition property)
    {
        this.filter = filter;
        this.property = property;
        if (!IsMeasured || filter.Operator is "HAS_PROPERTY" or "NOT_HAS_PROPERTY")
        {
            return;
        }

        if (filter.Operator is "IN" or "NOT_IN")
        {
            numbers = [.. filter.Values.Select(Given)];
            return;
        }

        low = Given(filter.Value);
        high = filter.Operator == "BETWEEN" ? Given(filter.HighValue) : 0;
    }

    private bool IsMeasured => property.Type is "number" or "date" or "datetime";

    public bool Accepts(CrmRecord record)
    {
        if (property.Name == "hs_object_id")
        {
            return filter.Operator switch
            {
                "HAS_PROPERTY" => true,
                "NOT_HAS_PROPERTY" => false,
                _ => Compare(record.Id),
            };
        }

        var value = record.Value(filter.Property);
        return (filter.Operator, value) switch
        {
            ("HAS_PROPERTY", _) => value is not null,
            ("NOT_HAS_PROPERTY", _) => value is null,
            ("NEQ" or "NOT_IN" or "NOT_CONTAINS_TOKEN", null) => true,
            (_, null) => false,
            _ => IsMeasured ? Compare(Stored(value)) : Compare(value),
        };
    }

    private bool Compare(decimal value) => filter.Operator switch
    {
        "EQ" or "CONTAINS_TOKEN" => value == low,
        "NEQ" or "NOT_CONTAINS_TOKEN" => value != low,
        "LT" => value < low,
        "LTE" => value <= low,
        "GT" => value > low,
        "GTE" => value >= low,
        "BETWEEN" => value >= low && value <= high,
        "IN" => numbers.Contains(value),
        _ => !numbers.Contains(value),
    };

    private bool Compare(string value)
    {
        if (property.Type != "enumeration")
        {
            return CompareText(value);
        }

        return filter.Operator switch
        {
            "EQ" => value == filter.Value,
            "NEQ" => value != filter.Value,
            "IN" => filter.Values.Contains(value),
            "NOT_IN" => !filter.Values.Contains(value),
            _ => CompareText(value),
        };
    }

    /// <summary>Text is indexed in lower case; the values of a list are not lowered before they are compared.</summary>
    private bool CompareText(string value) => filter.Operator switch
    {
        "EQ" => Order(value, filter.Value) == 0,
        "NEQ" => Order(value, filter.Value) != 0,
        "LT" => Order(value, filter.Value) < 0,
        "LTE" => Order(value, filter.Value) <= 0,
        "GT" => Order(value, filter.Value) > 0,
        "GTE" => Order(value, filter.Value) >= 0,
        "BETWEEN" => Order(value, filter.Value) >= 0 && Order(value, filter.HighValue) <= 0,
        "IN" => IsListed(value),
        "NOT_IN" => !IsListed(value),
        "CONTAINS_TOKEN" => SearchTokens.Contains(value, filter.Value),
        _ => !SearchTokens.Contains(value, filter.Value),
    };

    private bool IsListed(string value) =>
        filter.Values.Any(listed => !listed.Any(char.IsUpper) && Order(value, listed) == 0);

    private static int Order(string left, string right) =>
        string.Compare(left, right, StringComparison.OrdinalIgnoreCase);

    private decimal Given(string value)
    {
        if (property.Type == "number")
        {
            return decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Bad(value).ToException();
        }

        // Day and ISO texts failed in the field; only milliseconds worked.
        return long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
            ? milliseconds
            : throw Bad(value).ToException();
    }

    private decimal Stored(string value)
    {
        if (!readBefore.TryGetValue(value, out var stored))
        {
            readBefore[value] = stored = ReadStored(value);
        }

        return stored;
    }

    private decimal ReadStored(string value) => property.Type switch
    {
        "number" => decimal.Parse(value, CultureInfo.InvariantCulture),
        "date" => PropertyTimes.ReadDay(value) is { } day
            ? PropertyTimes.Midnight(day).ToUnixTimeMilliseconds()
            : decimal.MinValue,
        _ => PropertyTimes.ReadTime(value)?.ToUnixTimeMilliseconds() ?? decimal.MinValue,
    };

    private Refusal Bad(string value) => Refusal.Invalid(
        $"There was a problem with the request: {value} is not a valid {property.Type} for {property.Name}.");
}
