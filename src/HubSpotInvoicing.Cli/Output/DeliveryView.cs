using System.Globalization;
using HubSpotInvoicing.Cli.Verbs;
using HubSpotInvoicing.Delivering;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Shows what became of a month's mails: how many of each, and who has to be cared for.</summary>
internal static class DeliveryView
{
    public static void Write(IAnsiConsole console, BillingPeriod period, IReadOnlyList<MailDelivery> deliveries)
    {
        var lines = console.Profile.Out.Writer;
        var table = Tables.Create("mail", "invoices");
        var counts = deliveries.CountBy(d => d.Status);
        foreach (var status in counts.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            table.AddRow(Markup.Escape(status.Key), status.Value.ToString(CultureInfo.InvariantCulture));
        }

        lines.WriteLine($"Mails of {period}");
        console.Write(table);
        WriteCares(lines, period, [.. deliveries.Where(d => d.NeedsCare)]);
    }

    private static void WriteCares(TextWriter lines, BillingPeriod period, IReadOnlyList<MailDelivery> cares)
    {
        if (cares.Count == 0)
        {
            return;
        }

        lines.WriteLine("To correct");
        foreach (var care in cares)
        {
            lines.WriteLine(
                $"  {string.Join("  ", [care.Key.ToString(), care.Status, .. care.ToCorrect, care.CompanyLink])}");
        }

        lines.WriteLine();
        lines.WriteLine(
            $"Correct the address in HubSpot, then {Verb.Program} resend --company ID --period {period} --by NAME");
    }
}
