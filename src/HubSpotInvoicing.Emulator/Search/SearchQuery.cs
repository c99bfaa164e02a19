using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator.Search;

/// <summary>A search as it was asked, within HubSpot's limits on size and number.</summary>
internal sealed record SearchQuery(IReadOnlyList<IReadOnlyList<SearchFilter>> Groups)
{
    private const int GroupsMax = 5;
    private const int FiltersInGroupMax = 6;
    private const int FiltersMax = 18;
    private const int BodyCharactersMax = 3_000;
    private const int PageSizeDefault = 10;
    private const int PageSizeMax = 200;
    private const int ReachMax = 10_000;

    public string? SortProperty { get; init; }

    public bool Descending { get; init; }

    public string? Text { get; init; }

    public int Limit { get; init; }

    public int After { get; init; }

    public IReadOnlyList<string> Properties { get; init; } = [];

    public static SearchQuery Read(JsonObject body)
    {
        body.OnlyKnows("filterGroups", "sorts", "properties", "limit", "after", "query");
        if (body.ToJsonString().Length > BodyCharactersMax)
        {
            throw Refusal.Invalid($"The request body is longer than {BodyCharactersMax} characters.").ToException();
        }

        var (sort, descending) = ReadSort(body);
        return new SearchQuery(ReadGroups(body))
        {
            SortProperty = sort,
            Descending = descending,
            Text = body.Text("query"),
            Limit = ReadLimit(body),
            After = ReadAfter(body),
            Properties = body.OptionalTexts("properties"),
        }.WithinReach();
    }

    /// <summary>The same for all pages of one search, whichever page is asked for.</summary>
    public string Fingerprint()
    {
        var text = new StringBuilder(FormattableString.Invariant($"{SortProperty}|{Descending}|{Text}"));
        foreach (var (index, filter) in Groups.SelectMany((group, index) => group.Select(filter => (index, filter))))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{index}|{filter.Property}|{filter.Operator}|");
            text.AppendJoin('|', [filter.Value, filter.HighValue, .. filter.Values]);
        }

        return text.ToString();
    }

    private SearchQuery WithinReach() => After + Limit <= ReachMax
        ? this
        : throw Refusal.Invalid($"Paging past {ReachMax} results is not supported.").ToException();

    private static int ReadLimit(JsonObject body)
    {
        var limit = body.Integer("limit") ?? PageSizeDefault;
        return limit is >= 1 and <= PageSizeMax
            ? limit
            : throw Refusal.Invalid($"limit must be between 1 and {PageSizeMax}, found {limit}").ToException();
    }

    private static int ReadAfter(JsonObject body)
    {
        var after = body.Text("after");
        if (after is null)
        {
            return 0;
        }

        return int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && position <= ReachMax
            ? position
            : throw Refusal.Invalid($"after is not a position within {ReachMax} results: {after}").ToException();
    }

    private static (string? Property, bool Descending) ReadSort(JsonObject body)
    {
        var sorts = body.OptionalObjects("sorts");
        if (sorts.Count == 0)
        {
            return (null, false);
        }

        if (sorts.Count > 1)
        {
            throw Refusal.Invalid("Only one sort is allowed.").ToException();
        }

        sorts[0].OnlyKnows("propertyName", "direction");
        var descending = sorts[0].Text("direction") switch
        {
            null or "ASCENDING" => false,
            "DESCENDING" => true,
            var direction => throw JsonBody.Invalid($"unknown sort direction \"{direction}\""),
        };
        return (sorts[0].RequiredText("propertyName"), descending);
    }

    private static List<IReadOnlyList<SearchFilter>> ReadGroups(JsonObject body)
    {
        var groups = body.OptionalObjects("filterGroups").Select(ReadGroup).ToList();
        if (groups.Count > GroupsMax || groups.Sum(group => group.Count) > FiltersMax)
        {
            throw Refusal.Invalid($"At most {GroupsMax} filter groups and {FiltersMax} filters are allowed.")
                .ToException();
        }

        return groups;
    }

    private static IReadOnlyList<SearchFilter> ReadGroup(JsonObject group)
    {
        group.OnlyKnows("filters");
        var filters = group.Objects("filters");
        return filters.Count <= FiltersInGroupMax
            ? [.. filters.Select(ReadFilter)]
            : throw Refusal.Invalid($"At most {FiltersInGroupMax} filters are allowed in a group.").ToException();
    }

    private static SearchFilter ReadFilter(JsonObject json)
    {
        json.OnlyKnows("propertyName", "operator", "value", "values", "highValue");
        var filter = new SearchFilter(json.RequiredText("propertyName"), json.RequiredText("operator"));
        return filter.Operator switch
        {
            "EQ" or "NEQ" or "LT" or "LTE" or "GT" or "GTE" or "CONTAINS_TOKEN" or "NOT_CONTAINS_TOKEN" =>
                filter with { Value = json.RequiredText("value") },
            "BETWEEN" => filter with { Value = json.RequiredText("value"), HighValue = json.RequiredText("highValue") },
            "IN" or "NOT_IN" when json.OptionalTexts("values") is { Count: > 0 } values =>
                filter with { Values = values },
            "HAS_PROPERTY" or "NOT_HAS_PROPERTY" => filter,
            _ => throw JsonBody.Invalid($"operator \"{filter.Operator}\" is unknown or lacks its values"),
        };
    }
}
