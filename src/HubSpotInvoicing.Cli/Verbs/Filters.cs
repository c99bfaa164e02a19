using System.CommandLine;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>The options that narrow or widen what a run takes.</summary>
internal sealed class Filters
{
    private readonly Option<CompanyId[]> companies =
        OptionOf.Many("--company", "ID", "Take only this company", CompanyId.Parse);

    private readonly Option<MembershipType[]> types =
        OptionOf.Many("--type", "NAME", "Take only this membership type", MembershipType.Named);

    private readonly Option<bool> includeMissed = new("--include-missed")
    {
        Description = "Bill also companies of earlier months that have no invoice",
    };

    public void AddTo(Verb verb)
    {
        verb.Add(companies);
        verb.Add(types);
        verb.Add(includeMissed);
    }

    public RunRequest RequestOf(ParseResult parsed, BillingPeriod? period, RunMode mode) => new()
    {
        Period = period,
        Companies = parsed.GetValue(companies) ?? [],
        Types = parsed.GetValue(types) ?? [],
        Missed = parsed.GetValue(includeMissed) ? MissedBilling.Billed : MissedBilling.Listed,
        Mode = mode,
    };

    /// <exception cref="UsageException">The price book has no such type.</exception>
    public static void Check(RunRequest request, PriceBook book)
    {
        if (TypeFilter.ComplaintAbout(request.Types, book) is { } complaint)
        {
            throw new UsageException($"--type: {complaint.Problem}", complaint.Remedy);
        }
    }
}
