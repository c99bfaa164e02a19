using System.Globalization;
using HubSpotInvoicing.Cli.Verbs;
using HubSpotInvoicing.Preparing.Membership;
using HubSpotInvoicing.Reporting;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Shows how the membership's data stand: types, months ahead, contacts, problems, and what to do.</summary>
internal static class MembershipView
{
    private static readonly (ContactCoverage Step, string Words)[] Steps =
    [
        (ContactCoverage.RenewalLabel, "the contact with the renewal label"),
        (ContactCoverage.BillingContact, "the billing contact"),
        (ContactCoverage.PrimaryContact, "a primary contact"),
        (ContactCoverage.OnlyContact, "the only contact"),
        (ContactCoverage.NoContact, "nobody: no contact"),
        (ContactCoverage.NobodyMarked, "nobody: several contacts, none marked"),
        (ContactCoverage.NoUsableAddress, "nobody: no usable address"),
    ];

    public static void Write(IAnsiConsole console, MembershipResult result)
    {
        var (forecast, totals) = result.Findings;
        var lines = console.Profile.Out.Writer;
        lines.WriteLine(
            $"Data check {forecast.Run} · {forecast.Months[0].Period} to {forecast.Months[^1].Period} · "
            + $"account {Number(forecast.PortalId, "0")}");
        lines.WriteLine(
            $"{Number(totals.Companies)} companies read; {Number(result.Findings.Rejected)} of "
            + $"{Number(forecast.Found.Count)} who renew would be rejected. Nothing was written to HubSpot.");
        console.Write(TypesOf(totals));
        ForecastView.WriteMonths(console, forecast);
        console.Write(OthersOf(totals.Times));
        console.Write(ContactsOf(totals));
        if (totals.Problems.Count > 0)
        {
            console.Write(ProblemsOf(totals));
        }

        lines.WriteLine($"Requests: {Number(forecast.Requests.Total)}");
        lines.WriteLine();
        WriteAdvice(lines, result.Findings);
        DocumentLines.Write(lines, result.Documents);
    }

    private static Table TypesOf(MembershipTotals totals)
    {
        var table = Tables.Create("membership type", "companies", "spellings");
        foreach (var type in totals.Types)
        {
            table.AddRow(
                Markup.Escape(Named(type)), Number(type.Companies), type.Spellings == 0 ? "-" : Number(type.Spellings));
        }

        return table;
    }

    private static string Named(TypeCount type) => type switch
    {
        { IsKnown: true } => type.Name,
        { MeantType: { } meant } => $"{type.Name}  (not in the price book; {meant}?)",
        _ when type.Name is RunTotals.NoType or RunTotals.OtherTypes => type.Name,
        _ => $"{type.Name}  (not in the price book)",
    };

    private static Table OthersOf(RenewalTimes times)
    {
        var table = Tables.Create("no renewal in these months", "companies");
        table.AddRow("renewal date before them", Number(times.Earlier));
        table.AddRow("renewal date after them", Number(times.Later));
        table.AddRow("no renewal date", Number(times.Undated));
        table.AddRow("a renewal date that is not a day", Number(times.Unreadable));
        return table;
    }

    private static Table ContactsOf(MembershipTotals totals)
    {
        var table = Tables.Create("who gets the invoice", "companies");
        foreach (var (step, words) in Steps)
        {
            table.AddRow(words, Number(totals.Of(step)));
        }

        return table;
    }

    private static Table ProblemsOf(MembershipTotals totals)
    {
        var table = Tables.Create("problem", "companies");
        table.AddColumn("what it leads to");
        foreach (var problem in totals.Problems)
        {
            table.AddRow(problem.Kind, Number(problem.Companies), Words(problem.Effect));
        }

        return table;
    }

    private static string Words(ProblemEffect effect) => effect switch
    {
        ProblemEffect.Rejected => "rejected when it renews",
        ProblemEffect.NeverFound => "never found by a run",
        ProblemEffect.Held => "held when it renews",
        _ => "billed; somebody should look",
    };

    private static void WriteAdvice(TextWriter lines, MembershipFindings findings)
    {
        if (findings.Totals.Problems.Count > 0)
        {
            lines.WriteLine("What to do");
            lines.WriteLine("  Correct in HubSpot what data-check.csv lists, Rejected and NeverFound first:");
            lines.WriteLine("  each row has a suggestion and the company's link. Then check again with");
            lines.WriteLine($"  {Verb.Program} doctor --data");
            lines.WriteLine();
        }
    }

    private static string Number(long number, string format = "N0") =>
        number.ToString(format, CultureInfo.InvariantCulture);
}
