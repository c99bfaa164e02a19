namespace HubSpotInvoicing.Benchmarks.Measuring;

/// <summary>
/// Measures one run of the real program against an emulated HubSpot in another process, in a folder of its own.
/// </summary>
internal sealed class Laboratory(TimeProvider clock)
{
    public const string Period = "2026-11";

    public async Task<RunFigures> MeasureAsync(RunSettings settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("hubspot-invoicing-benchmark-");
        try
        {
            await using var account = await EmulatedAccount.StartAsync(settings, folder.FullName, cancellationToken);
            return await MeasureAsync(settings, account, folder.FullName, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<RunFigures> MeasureAsync(
        RunSettings settings, EmulatedAccount account, string folder, CancellationToken cancellationToken)
    {
        var environment = account.Variables
            .Append(new KeyValuePair<string, string>("Delivering__Channel", settings.Channel));
        var before = account.CpuTime;
        var started = clock.GetTimestamp();
        using var run = ProductProcess.Start(["run", "--period", Period, "--out", folder], folder, environment);
        var gauge = new ProcessGauge(run.Id);
        var watching = gauge.WatchAsync(clock, run.Ended);
        var output = await run.ReadToEndAsync(cancellationToken);
        var wall = clock.GetElapsedTime(started);
        await watching;

        var file = Directory.EnumerateFiles(folder, "summary.json", SearchOption.AllDirectories).SingleOrDefault()
            ?? throw new InvalidOperationException($"The run wrote no summary (exit code {run.ExitCode}).\n{output}");
        return new RunFigures(
            settings, SummaryFile.Read(file), wall, gauge.CpuTime, account.CpuTime - before, gauge.PeakBytes);
    }
}
