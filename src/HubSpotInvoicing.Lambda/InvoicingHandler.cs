using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Lambda;

/// <summary>Answers each invocation with a run of its own, composed anew, so that nothing leaks between runs.</summary>
internal sealed class InvoicingHandler(Surroundings surroundings) : IInvocationHandler
{
    public InvocationAnswer.Failed? Start()
    {
        try
        {
            using var services = Compose();
            services.GetRequiredService<EventRun>();
            return null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Failures.Of(fault);
        }
    }

    public async Task<InvocationAnswer> HandleAsync(Invocation invocation, CancellationToken stop)
    {
        try
        {
            var wish = RunEventReader.Read(invocation.Event);
            await using var services = Compose();
            var result = await services.GetRequiredService<EventRun>().ExecuteAsync(wish, invocation, stop);
            return new InvocationAnswer.Succeeded(ResultDocument.Of(result));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Failures.Of(fault);
        }
    }

    private ServiceProvider Compose() => Composition.Compose(
        surroundings.PartsWith(FunctionServices.Add),
        FunctionSettings.Load(surroundings),
        Path.Combine(Path.GetTempPath(), "invoicing"));
}
