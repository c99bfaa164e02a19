using System.CommandLine;
using System.Globalization;

namespace HubSpotInvoicing.Benchmarks;

/// <summary>The command line of the benchmark program.</summary>
internal static class BenchmarkCommand
{
    private const string StandardSizes = "100,1000,10000";
    private const int LargestSize = 100_000;
    private const int RepeatsMax = 20;

    public static RootCommand Create(TextWriter output, TimeProvider clock)
    {
        var sizes = new Option<int[]>("--sizes")
        {
            Description = "Renewing companies, separated by commas",
            HelpName = StandardSizes,
            CustomParser = result => ReadSizes(result.Tokens[0].Value),
            DefaultValueFactory = _ => ReadSizes(StandardSizes),
        };
        var full = new Option<bool>("--full")
        {
            Description = "Also 100,000 companies, and 10,000 with mail at the limits (half an hour)",
        };
        var repeats = new Option<int>("--repeats")
        {
            Description = "Speed runs of each size; the median one is shown",
            DefaultValueFactory = _ => 1,
        };
        var only = new Option<Section[]>("--only")
        {
            Description = "Only these parts",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => Enum.GetValues<Section>(),
        };
        var command = new RootCommand("Measures requests, wall time, CPU time, memory and pricing of the real program.")
        {
            sizes,
            full,
            repeats,
            only,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                new BenchmarkSession(output, clock).RunAsync(
                    new BenchmarkPlan(
                        [
                            .. (parsed.GetValue(sizes) ?? [])
                                .Concat(parsed.GetValue(full) ? [LargestSize] : [])
                                .Distinct()
                                .Order(),
                        ],
                        parsed.GetValue(full),
                        Math.Clamp(parsed.GetValue(repeats), 1, RepeatsMax),
                        (parsed.GetValue(only) ?? []).ToHashSet()),
                    cancellationToken));
        return command;
    }

    private static int[] ReadSizes(string text) =>
        [.. text.Split(',').Select(size => int.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture))];
}
