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
    private UnusableFunction? unusable;

    /// <inheritdoc/>
    /// <remarks>
    /// Which event comes is not known yet, and the doctor's asks what is wrong with the settings: a process whose
    /// settings cannot be used waits for its first event.
    /// </remarks>
    public Task<InvocationAnswer.Failed?> StartAsync()
    {
        try
        {
            Check();
            return Task.FromResult<InvocationAnswer.Failed?>(null);
        }
        catch (Exception fault) when (RunComplaints.About(fault) is not null)
        {
            unusable = new UnusableFunction(Parts, FunctionSettings.Find(surroundings), Folder, Check);
            return Task.FromResult<InvocationAnswer.Failed?>(null);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Task.FromResult<InvocationAnswer.Failed?>(Failures.Of(fault));
        }
    }

    public async Task<InvocationAnswer> HandleAsync(Invocation invocation, CancellationToken stop)
    {
        try
        {
            return unusable is null
                ? await AnswerAsync(invocation, stop)
                : await unusable.AnswerAsync(invocation, stop);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Failures.Of(fault);
        }
    }

    public void Dispose() => access?.Dispose();

    private async Task<InvocationAnswer> AnswerAsync(Invocation invocation, CancellationToken stop)
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

    private void Check()
    {
        using var services = Compose();
        services.GetRequiredKeyedService<IEventAction>(EventAction.Run);
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

    private HostParts Parts =>
        surroundings.PartsWith(services => FunctionServices.Add(services, surroundings.Lines));

    private static string Folder => Path.Combine(Path.GetTempPath(), "invoicing");
}
