using System.Globalization;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Hosting;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Shows a readiness letter: the first members of each owner, and where the documents lie.</summary>
internal static class ReadinessView
{
    private const int ShownMax = 5;

    public static void Write(IAnsiConsole console, ReadinessResult result)
    {
        var letter = result.Letter;
        var lines = console.Profile.Out.Writer;
        lines.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Readiness {letter.Run} · period {letter.Period} · account {letter.PortalId}"));
        lines.WriteLine(Sentence(letter));
        if (letter.MissingScope is { } scope)
        {
            lines.WriteLine($"Owners are shown by id: the token lacks the scope {scope}.");
        }

        foreach (var owner in letter.Cases.GroupBy(
            c => c.Owner?.ToString() ?? "No owner in HubSpot", StringComparer.Ordinal))
        {
            WriteOwner(lines, owner.Key, [.. owner]);
        }

        lines.WriteLine();
        DocumentLines.Write(
            lines,
            result.Mail is { } mail ? result.Documents.Append(KeyValuePair.Create("mail", mail)) : result.Documents);
    }

    private static string Sentence(ReadinessLetter letter)
    {
        var found = letter.Totals.Found.Count;
        return letter.Cases.Count == 0
            ? $"{Number(found)} renew, and nobody would be rejected or held; nothing was written to HubSpot."
            : $"{Number(letter.Cases.Count)} of {Number(found)} who renew would be rejected or held; "
                + "nothing was written to HubSpot.";
    }

    private static void WriteOwner(TextWriter lines, string owner, List<ReadinessCase> cases)
    {
        lines.WriteLine();
        lines.WriteLine($"{owner}: {Number(cases.Count)}");
        foreach (var one in cases.Take(ShownMax))
        {
            lines.WriteLine(
                $"  {one.Row.Key}  {one.Row.Outcome}  {string.Join(", ", one.Row.Reasons)}  "
                + $"{one.Row.CompanyName ?? "(no name)"}");
        }

        if (cases.Count > ShownMax)
        {
            lines.WriteLine($"  and {Number(cases.Count - ShownMax)} more in the letter");
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
