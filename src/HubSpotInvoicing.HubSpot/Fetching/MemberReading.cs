using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Wire;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>Which company properties are asked for, and how a found company becomes a member.</summary>
internal sealed class MemberReading
{
    private readonly Dictionary<MemberField, string> properties;

    public MemberReading(IOptions<FetchingOptions> options, IReadOnlyList<MemberField> fields)
    {
        properties = MemberField.Common.Concat(fields).Distinct().ToDictionary(f => f, options.Value.PropertyOf);
        Properties = properties.Values.Distinct(StringComparer.Ordinal).ToList();
    }

    public IReadOnlyList<string> Properties { get; }

    /// <summary>
    /// The id that HubSpot answers with: a merged company answers under its new one, and is billed under it.
    /// </summary>
    /// <exception cref="RunStoppedException">The row has no id.</exception>
    public static CompanyId IdOf(ObjectRecord record) =>
        RecordNumber.Read(record.Id) is { } id
            ? CompanyId.Of(id)
            : throw new RunStoppedException(
                StopReason.HubSpotUnavailable, "HubSpot's search shows a company without an id.");

    /// <summary>
    /// The member; none when its renewal day was moved out of the range since the search index was built.
    /// </summary>
    /// <exception cref="RunRefusedException">The renewal date is not a date.</exception>
    public Member? Read(CompanyId id, ObjectRecord record, RenewalQuery query)
    {
        var property = properties[MemberField.RenewalDate];
        var text = record[property];
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var day = WireDay.Read(text) ?? throw new RunRefusedException(
            $"The property {property} of company {id} does not hold a day.",
            "Name a HubSpot date property under Fetching:Properties:RenewalDate.");
        return day < query.FirstDay || day > query.LastDay
            ? null
            : new Member(id, day, ValuesOf(record));
    }

    /// <summary>The raw value of every field that is asked for.</summary>
    public IReadOnlyDictionary<MemberField, MemberValue> ValuesOf(ObjectRecord record) =>
        properties.ToDictionary(p => p.Key, p => new MemberValue(p.Value, record[p.Value]));
}
