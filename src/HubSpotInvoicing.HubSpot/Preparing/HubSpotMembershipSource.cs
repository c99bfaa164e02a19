using System.Runtime.CompilerServices;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.HubSpot.Fetching;
using HubSpotInvoicing.HubSpot.Foreseeing;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing.Membership;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>Reads every company that has a membership type or a renewal date.</summary>
internal sealed class HubSpotMembershipSource(
    CompanyPages companies,
    MemberReading members,
    WaveReader waves,
    OwnerNames owners,
    IOptions<FetchingOptions> options) : IMembershipSource
{
    private const string Domain = "domain";

    private IReadOnlyList<string> Properties =>
        [.. members.Properties.Append(Domain).Append(HubSpotCompanyOwners.Property).Distinct()];

    public async IAsyncEnumerable<MembershipPage> PagesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = await owners.ReadAsync(cancellationToken) ?? new Dictionary<string, string>();
        var total = 0;
        await foreach (var page in companies.ReadAsync(
            [[Has(MemberField.MembershipType)], [Has(MemberField.RenewalDate)]], Properties, cancellationToken))
        {
            // Later pages count only what is beyond the cursor.
            total = Math.Max(total, page.Total);
            yield return new MembershipPage(await CompleteAsync(page.Rows, names, cancellationToken), total);
        }
    }

    private async Task<IReadOnlyList<MembershipRecord>> CompleteAsync(
        IReadOnlyList<CompanyRow> page,
        IReadOnlyDictionary<string, string> names,
        CancellationToken cancellationToken)
    {
        var contacts = await waves.ContactsOfAsync([.. page.Select(p => p.Id)], cancellationToken);
        return
        [
            .. page.Zip(
                contacts,
                (company, own) => RecordOf(company.Id, company.Record, names) with { Contacts = own }),
        ];
    }

    private MembershipRecord RecordOf(CompanyId id, ObjectRecord record, IReadOnlyDictionary<string, string> names)
    {
        var values = members.ValuesOf(record);
        return new MembershipRecord(id, values)
        {
            RenewalDay = WireDay.Read(values[MemberField.RenewalDate].Raw),
            Domain = record[Domain],
            Owner = record[HubSpotCompanyOwners.Property] is { Length: > 0 } owner
                ? new CompanyOwner(owner, names.GetValueOrDefault(owner))
                : null,
        };
    }

    private SearchFilter Has(MemberField field) => new(options.Value.PropertyOf(field), "HAS_PROPERTY");
}
