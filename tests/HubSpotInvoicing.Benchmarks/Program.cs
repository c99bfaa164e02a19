using HubSpotInvoicing.Benchmarks;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, signal) =>
{
    // The servers that were started must be ended before this process may.
    signal.Cancel = true;
    stop.Cancel();
};
return await BenchmarkCommand
    .Create(Console.Out, TimeProvider.System)
    .Parse(args)
    .InvokeAsync(cancellationToken: stop.Token);
