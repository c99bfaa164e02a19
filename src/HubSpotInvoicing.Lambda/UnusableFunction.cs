using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Logging;
using HubSpotInvoicing.Hosting.Preparing;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Lambda.Actions;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Lambda;

/// <summary>
/// A process with settings that no run can start with. The doctor's event is answered with what is wrong; every other
/// is refused and ends the process, and finance is told of it.
/// </summary>
/// <param name="parts">What the host brings.</param>
/// <param name="loaded">The settings as they were found.</param>
/// <param name="folder">What is left of the disk between the starts of one environment.</param>
/// <param name="start">The start that failed.</param>
internal sealed class UnusableFunction(HostParts parts, LoadedSettings loaded, string folder, Action start)
{
    public async Task<InvocationAnswer> AnswerAsync(Invocation invocation, CancellationToken stop) =>
        DoctorsWish(invocation) is { } wish ? await ExamineAsync(wish, invocation, stop) : await RefuseAsync();

    private static RunEvent? DoctorsWish(Invocation invocation)
    {
        try
        {
            return RunEventReader.Read(invocation.Event) is { Action: EventAction.Doctor } wish ? wish : null;
        }
        catch (WrongEventException)
        {
            // Before the settings are right, nobody is told what is wrong with an event.
            return null;
        }
    }

    private async Task<InvocationAnswer> ExamineAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        using var logs = LoggerFactory.Create(parts.Logging);
        var log = logs.CreateLogger<UnusableFunction>();
        using var scope = log.BeginRequest(invocation.RequestId);
        var doctor = new EventDoctor(new DoctorVisit(parts, loaded, folder));
        var answer = await doctor.AnswerAsync(wish, invocation, stop);
        EventLog.Answered(log, wish.Action, wish.Company, wish.Period);
        return new InvocationAnswer.Succeeded(answer);
    }

    /// <remarks>AWS repeats what failed, each time in a new process; finance is told once.</remarks>
    private async Task<InvocationAnswer> RefuseAsync()
    {
        try
        {
            await Notice().WatchAsync(Started);
            throw new InvalidOperationException("Settings that were refused are usable now.");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Failures.Of(fault) with
            {
                EndsProcess = true,
            };
        }
    }

    private bool Started()
    {
        start();
        return true;
    }

    private StartNotice Notice() => new(parts, loaded, folder)
    {
        // AWS does not clear /tmp between the starts of one environment.
        Sent = new SentMarks(Path.Combine(folder, "told")),
    };
}
