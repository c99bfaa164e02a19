using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Logging;
using HubSpotInvoicing.Hosting.Preparing;
using HubSpotInvoicing.Lambda.Actions;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Lambda;

/// <summary>
/// Answers each invocation with services of its own, composed anew, so that nothing leaks between runs; only HubSpot's
/// access tokens last as long as the process.
/// </summary>
internal sealed class InvoicingHandler(Surroundings surroundings) : IInvocationHandler, IDisposable
{
    private HubSpotAccess? access;

    /// <inheritdoc/>
    /// <remarks>
    /// AWS starts a function that failed to start again, at once and with each repeat; finance is told once.
    /// </remarks>
    public async Task<InvocationAnswer.Failed?> StartAsync()
    {
        try
        {
            return await StartNotice().WatchAsync(Check);
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
            var log = services.GetRequiredService<ILogger<InvoicingHandler>>();
            using var scope = log.BeginRequest(invocation.RequestId);
            var action = services.GetRequiredKeyedService<IEventAction>(wish.Action);
            var answer = await action.AnswerAsync(wish, invocation, stop);
            EventLog.Answered(log, wish.Action, wish.Company, wish.Period);
            return new InvocationAnswer.Succeeded(answer);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Failures.Of(fault);
        }
    }

    public void Dispose() => access?.Dispose();

    private InvocationAnswer.Failed? Check()
    {
        using var services = Compose();
        services.GetRequiredKeyedService<IEventAction>(EventAction.Run);
        return null;
    }

    private ServiceProvider Compose()
    {
        var settings = FunctionSettings.Load(surroundings);
        var parts = Parts;
        access ??= HubSpotAccess.Open(parts, settings);
        var complete = parts with { Tokens = access.Tokens };
        return Composition.Compose(
            complete with
            {
                Services = services => AddAll(services, complete),
            },
            settings,
            Folder);
    }

    private void AddAll(IServiceCollection services, HostParts parts)
    {
        parts.Services(services);
        services.AddSingleton(new DoctorVisit(parts, FunctionSettings.Find(surroundings), Folder));
    }

    private StartNotice StartNotice() => new(Parts, FunctionSettings.Find(surroundings), Folder)
    {
        // AWS does not clear /tmp between the starts of one environment.
        Sent = new SentMarks(Path.Combine(Folder, "told")),
    };

    private HostParts Parts =>
        surroundings.PartsWith(services => FunctionServices.Add(services, surroundings.Lines));

    private static string Folder => Path.Combine(Path.GetTempPath(), "invoicing");
}
