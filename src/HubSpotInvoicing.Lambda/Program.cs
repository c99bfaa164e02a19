using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Lambda;
using HubSpotInvoicing.Lambda.RuntimeApi;

using var stop = new StopSignals(Console.Error.WriteLine);
using var runtime = RuntimeClient.OfEnvironment();
return await new RuntimeLoop(runtime).RunAsync(new InvoicingHandler(Surroundings.OfProcess()), stop.Token);
