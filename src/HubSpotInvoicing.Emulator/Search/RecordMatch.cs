using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Search;

/// <summary>Whether a record is among those that a search asks for.</summary>
internal sealed class RecordMatch
{
    private readonly FilterMatch[][] groups;
    private readonly string? text;

    /// <exception cref="RefusalException">A filter names a property that does not exist.</exception>
    public RecordMatch(Table table, SearchQuery query)
    {
        groups = [.. query.Groups.Select(group => group.Select(filter => Prepare(table, filter)).ToArray())];
        text = query.Text;
    }

    public static RefusalException Unknown(string property)
    {
        var message = $"Property \"{property}\" does not exist";
        return (Refusal.Invalid($"There was a problem with the request: {message}") with
        {
            Details = [RefusalDetail.ForProperty("PROPERTY_DOESNT_EXIST", message, property)],
        }).ToException();
    }

    public bool Accepts(CrmRecord record) =>
        (groups.Length == 0 || Array.Exists(groups, group => Array.TrueForAll(group, filter => filter.Accepts(record))))
            && (text is null || record.Properties.Values.Any(value => SearchTokens.Contains(value, text + "*")));

    private static FilterMatch Prepare(Table table, SearchFilter filter) =>
        new(filter, table.Property(filter.Property) ?? throw Unknown(filter.Property));
}
