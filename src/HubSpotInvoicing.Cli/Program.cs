using HubSpotInvoicing.Cli;
using HubSpotInvoicing.Hosting;

using var stop = new StopSignals(Console.Error.WriteLine);
return await new CommandLineHost(ProcessSurroundings.Take()).RunAsync(args, stop.Token);
