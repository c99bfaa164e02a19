using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Lambda;

/// <summary>
/// Answers each invocation with a run of its own, composed anew, so that nothing leaks between runs; only HubSpot's access tokens
/// last as long as the process.
/// </summary>
internal sealed class InvoicingHandler(Surroundings surroundings) : IInvocationHandler, IDisposable
{
    private HubSpotAccess? access;

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
            if (wish.Action is EventAction.Readiness)
            {
                var letter = await services.GetRequiredService<EventReadiness>().WriteAsync(wish, invocation, stop);
                return new InvocationAnswer.Succeeded(ResultDocument.Of(letter));
            }

            var result = await services.GetRequiredService<EventRun>().ExecuteAsync(wish, invocation, stop);
            return new InvocationAnswer.Succeeded(ResultDocument.Of(result));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Failures.Of(fault);
        }
    }

    public void Dispose() => access?.Dispose();

    private ServiceProvider Compose()
    {
        var settings = FunctionSettings.Load(surroundings);
        var parts = surroundings.PartsWith(services => FunctionServices.Add(services, surroundings.Lines));
        access ??= HubSpotAccess.Open(parts, settings);
        return Composition.Compose(
            parts with { Tokens = access.Tokens }, settings, Path.Combine(Path.GetTempPath(), "invoicing"));
    }
}
