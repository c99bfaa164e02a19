using HubSpotInvoicing.Benchmarks.Measuring;
using HubSpotInvoicing.Benchmarks.Pricing;
using HubSpotInvoicing.Benchmarks.Printing;

namespace HubSpotInvoicing.Benchmarks;

/// <summary>
/// Takes all measurements of a plan, one after the other, and prints their tables side by side at the end.
/// </summary>
internal sealed class BenchmarkSession(TextWriter output, TimeProvider clock)
{
    private readonly Laboratory laboratory = new(clock);

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(BenchmarkPlan plan, CancellationToken cancellationToken)
    {
        var speed = plan.Sections.Contains(Section.Speed) ? await SpeedAsync(plan, cancellationToken) : [];
        var limits = plan.Sections.Contains(Section.Limits) ? await LimitsAsync(plan, cancellationToken) : [];
        var pricing = plan.Sections.Contains(Section.Pricing) ? PricingFigures.Measure() : null;

        await MachineNote.WriteAsync(output);
        if (speed.Count > 0)
        {
            await RequestTable.WriteAsync(output, speed);
            await SpeedTable.WriteAsync(output, speed);
        }

        if (limits.Count > 0)
        {
            await LimitTable.WriteAsync(output, limits);
        }

        if (pricing is not null)
        {
            await PricingTable.WriteAsync(output, pricing);
        }

        return 0;
    }

    private async Task<IReadOnlyList<RunFigures>> SpeedAsync(BenchmarkPlan plan, CancellationToken cancellationToken)
    {
        var figures = new List<RunFigures>();
        foreach (var companies in plan.Sizes)
        {
            var settings = RunSettings.Unlimited(companies);
            var runs = new List<RunFigures>();
            for (var run = 0; run < plan.Repeats; run++)
            {
                runs.Add(await TakeAsync(settings, cancellationToken));
            }

            figures.Add(runs.OrderBy(r => r.Wall).ElementAt((runs.Count - 1) / 2));
        }

        return figures;
    }

    private async Task<IReadOnlyList<RunFigures>> LimitsAsync(BenchmarkPlan plan, CancellationToken cancellationToken)
    {
        var figures = new List<RunFigures>();
        foreach (var channel in RunSettings.Channels)
        {
            foreach (var companies in plan.Sizes.Where(size => plan.MeasuresAtLimits(size, channel)))
            {
                figures.Add(await TakeAsync(RunSettings.AtProLimits(companies, channel), cancellationToken));
            }
        }

        return figures;
    }

    private async Task<RunFigures> TakeAsync(RunSettings settings, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync($"measuring: {settings}");
        return await laboratory.MeasureAsync(settings, cancellationToken);
    }
}
