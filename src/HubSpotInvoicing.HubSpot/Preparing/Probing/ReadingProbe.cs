using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing.Findings;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>Looks at one member's renewal day and at the account's associations; it writes nothing.</summary>
internal sealed class ReadingProbe(ProbeCalls calls, IOptions<FetchingOptions> options)
{
    private const string BillingContact = "930";
    private const string ObjectId = "hs_object_id";
    private const string AnyId = "1";

    private string RenewalDate => options.Value.PropertyOf(MemberField.RenewalDate);

    public async Task RunAsync(Sightings sightings, CancellationToken cancellationToken)
    {
        var found = await SearchAsync(
            [new FilterGroup([new SearchFilter(RenewalDate, "HAS_PROPERTY")])], cancellationToken);
        var member = (found.Value as SearchAnswer)?.Records.FirstOrDefault();
        if (member?.Id is { } id && member[RenewalDate] is { Length: > 0 } text)
        {
            await LookAtDayAsync(id, text, sightings, cancellationToken);
        }
        else
        {
            sightings.Miss(
                found.Succeeded ? "No company has a renewal date yet." : Trouble.Describe(found),
                ReadingQuestions.DayForm, ReadingQuestions.DaySearch);
        }

        await LookAtAssociationsAsync(member?.Id ?? AnyId, sightings, cancellationToken);
        await LookAtLabelsAsync(sightings, cancellationToken);
    }

    private async Task LookAtDayAsync(
        string company, string text, Sightings sightings, CancellationToken cancellationToken)
    {
        sightings.See(ReadingQuestions.DayForm, FormOf(text));
        if (WireDay.Read(text) is not { } day)
        {
            sightings.Miss("The renewal date cannot be read.", ReadingQuestions.DaySearch);
            return;
        }

        var itself = new SearchFilter(ObjectId, "EQ") { Value = company };
        var (from, to) = (WireDay.ToEpochMs(day), WireDay.ToEpochMs(day.AddDays(1)));
        var within = await SearchAsync(
            [new FilterGroup([itself, From(from), Before(to)])], cancellationToken);
        var outside = await SearchAsync(
            [new FilterGroup([itself, Before(from)]), new FilterGroup([itself, From(to)])], cancellationToken);
        if (within.Value is SearchAnswer inside && outside.Value is SearchAnswer others)
        {
            sightings.See(
                ReadingQuestions.DaySearch, inside.RecordCount == 1 && others.RecordCount == 0 ? "exact" : "wrong");
        }
        else
        {
            sightings.Miss(Trouble.Describe(within.Succeeded ? outside : within), ReadingQuestions.DaySearch);
        }
    }

    private SearchFilter From(string ms) => new(RenewalDate, "GTE") { Value = ms };

    private SearchFilter Before(string ms) => new(RenewalDate, "LT") { Value = ms };

    private static string FormOf(string text) => text switch
    {
        _ when WireDay.Read(text) is null => "unreadable",
        _ when text.Contains('T', StringComparison.Ordinal) => "timestamp",
        _ when text.Contains('-', StringComparison.Ordinal) => "day",
        _ => "milliseconds",
    };

    private async Task LookAtAssociationsAsync(string company, Sightings sightings, CancellationToken cancellationToken)
    {
        var read = await calls.ReadContactsOfAsync(company, cancellationToken);
        if (read.Succeeded || read is { End: ExchangeEnd.Answered, Status: 404 })
        {
            sightings.See(ReadingQuestions.AssociationPath, read.Succeeded ? "works" : "missing");
        }
        else
        {
            sightings.Miss(Trouble.Describe(read), ReadingQuestions.AssociationPath);
        }
    }

    private async Task LookAtLabelsAsync(Sightings sightings, CancellationToken cancellationToken)
    {
        var read = await calls.ReadLabelsAsync(cancellationToken);
        if (read.Value is LabelAnswer { Results: { } labels })
        {
            var isThere = labels
                .OfType<AssociationLabel>()
                .Any(l => l is { IsUserDefined: false, TypeId: BillingContact });
            sightings.See(ReadingQuestions.BillingLabel, isThere ? "there" : "absent");
        }
        else
        {
            sightings.Miss(Trouble.Describe(read), ReadingQuestions.BillingLabel);
        }
    }

    private Task<Exchange> SearchAsync(IReadOnlyList<FilterGroup> groups, CancellationToken cancellationToken) =>
        calls.SearchCompaniesAsync(
            new SearchBody(groups, [new SearchSort(ObjectId, "ASCENDING")], [RenewalDate], 1), cancellationToken);
}
