using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Pricing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>What types and levels the first members have, against what the price book knows.</summary>
internal sealed class MemberInspection(
    HubSpotSender sender, HubSpotPaths paths, IOptions<FetchingOptions> options, PriceBook book, Blueprint blueprint)
    : IInspection
{
    private const int PageSize = 200;
    private const string ObjectId = "hs_object_id";

    // All at once and still within the five searches of a second.
    private static readonly string?[] Pages = [null, "200", "400"];

    public string Id => "members";

    public CheckArea Area => CheckArea.Members;

    public async Task<IReadOnlyList<Check>> LookAsync(SeenAccount account, CancellationToken cancellationToken)
    {
        var pages = await Task.WhenAll(Pages.Select(after => AskAsync(after, cancellationToken)));
        if (pages[0].Value is not SearchAnswer first)
        {
            return [Unseen.Of(Id, Area, "The members", pages[0])];
        }

        var members = pages.Select(p => p.Value).OfType<SearchAnswer>().SelectMany(p => p.Records).ToList();
        var seen = Sample(members.Count, first.Total ?? members.Count);
        return members.Count == 0
            ? [Nobody()]
            : [Found(seen), Types(members, account, seen), Levels(members, seen)];
    }

    private Task<Exchange> AskAsync(string? after, CancellationToken cancellationToken)
    {
        var body = new SearchBody(
            [new FilterGroup([new SearchFilter(Property(MemberField.RenewalDate), "HAS_PROPERTY")])],
            [new SearchSort(ObjectId, "ASCENDING")],
            [Property(MemberField.MembershipType), Property(MemberField.Level)],
            PageSize)
        {
            After = after,
        };
        var request = HubSpotRequest.Post(
            paths.CompanySearch, RequestKind.Read, RequestBudget.Search, (body, HubSpotJson.Default.SearchBody));
        return sender.SendAsync(request, HubSpotJson.Default.SearchAnswer, cancellationToken);
    }

    private static string Sample(int looked, long all) =>
        looked >= all
            ? $"All {Figures.Count(all, "company", "companies")} with a renewal date"
            : $"{Figures.Number(looked)} of {Figures.Number(all)} companies with a renewal "
                + "date (doctor --data looks at all)";

    private Check Nobody() =>
        Check.Warned(
            "members.found",
            Area,
            $"No company has a value in {Property(MemberField.RenewalDate)}, so nobody would be found.",
            $"Import the members' renewal dates into {Property(MemberField.RenewalDate)}, or name "
            + "the property that holds them in "
            + "Fetching:Properties:RenewalDate.");

    private Check Found(string seen) => Check.Passed("members.found", Area, $"{seen} were looked at.");

    private Check Types(List<ObjectRecord> members, SeenAccount account, string seen)
    {
        const string id = "members.types";
        var edition = book.InForceOn(account.Month.FirstDay) ?? book.Editions[0];
        var values = Values(members, MemberField.MembershipType);
        var unknown = values.Where(v => edition.Find(v) is null).ToList();
        if (unknown.Count == 0)
        {
            return Check.Passed(id, Area, $"{seen}: every membership type is in the price book.");
        }

        var names = string.Join(", ", edition.Memberships.Select(m => m.Type.Name).Order(StringComparer.Ordinal));
        var evidence = $"{seen}: membership types that the price book does not have: {SeenValues.Of(unknown)}. "
            + "Whoever has one is rejected.";
        var fix = $"Correct them in HubSpot ('hubspot-invoicing doctor --data' lists them), or add the type to the "
            + $"price book; it has {names}.";
        return unknown.Count == values.Count
            ? Check.Failed(id, Area, evidence, fix)
            : Check.Warned(id, Area, evidence, fix);
    }

    private Check Levels(List<ObjectRecord> members, string seen)
    {
        const string id = "members.levels";
        var known = blueprint.Properties
            .Where(p => p.Records == RecordKind.Companies && p.Name == Property(MemberField.Level))
            .SelectMany(p => p.Options)
            .ToList();
        var folded = known.Select(MembershipType.Fold).ToHashSet(StringComparer.Ordinal);
        var unknown = Values(members, MemberField.Level).Where(v => !folded.Contains(MembershipType.Fold(v))).ToList();
        return unknown.Count == 0
            ? Check.Passed(id, Area, $"{seen}: every membership level is one that the price book has.")
            : Check.Warned(
                id,
                Area,
                $"{seen}: membership levels that the price book does not have: {SeenValues.Of(unknown)}. Who has one "
                + "and no sales volume is rejected.",
                "Correct them in HubSpot ('hubspot-invoicing doctor --data' lists them); the levels "
                + $"are {string.Join(", ", known)}.");
    }

    private List<string> Values(List<ObjectRecord> members, MemberField field) =>
        [.. members.Select(m => m[Property(field)]).OfType<string>().Where(v => !string.IsNullOrWhiteSpace(v))];

    private string Property(MemberField field) => options.Value.PropertyOf(field);
}
