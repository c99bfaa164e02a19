using System.Globalization;
using HubSpotInvoicing.Certificate.Checks;

namespace HubSpotInvoicing.Certificate;

/// <summary>Tells what a series came to.</summary>
internal static class ResultLines
{
    /// <summary>Findings shown of one failed accident.</summary>
    private const int FindingsMax = 5;

    /// <summary>Failed accidents shown of one series.</summary>
    private const int FailuresMax = 20;

    public static void Write(SeriesResult result, TimeSpan took)
    {
        var calls = string.Join(", ", result.Calls.Select(c => Text($"{c.Key} {c.Value}")));
        Console.WriteLine(Text(
            $"{result.Name}: {result.Count} accidents, {result.Failures.Count} failed, {took.TotalSeconds:0.0} s"));
        if (calls.Length > 0)
        {
            Console.WriteLine(Text($"  {result.Billed} of {result.Companies} companies billed with {calls} calls"));
        }

        foreach (var failure in result.Failures.Take(FailuresMax))
        {
            Console.WriteLine($"  FAILED {result.Name}, {failure.Where}");
            foreach (var finding in failure.Findings.All.Take(FindingsMax))
            {
                Console.WriteLine($"    {finding}");
            }
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
