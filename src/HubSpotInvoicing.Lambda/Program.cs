using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Lambda;
using HubSpotInvoicing.Lambda.RuntimeApi;

using var stop = new StopSignals(Console.Error.WriteLine);
using var runtime = RuntimeClient.OfEnvironment();
using var handler = new InvoicingHandler(Surroundings.OfProcess());
return await new RuntimeLoop(runtime).RunAsync(handler, stop.Token);
