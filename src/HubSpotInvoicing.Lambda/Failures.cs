using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Lambda.Actions;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;

namespace HubSpotInvoicing.Lambda;

/// <summary>Turns every fault that ends an invocation into an answer without secrets and personal data.</summary>
internal static class Failures
{
    private const string Path = " in ";
    private const string Bug =
        "Report this answer with its stack, which tells of a bug. The ledger keeps what was billed, so run again.";

    public static InvocationAnswer.Failed Of(Exception fault)
    {
        var name = fault.GetType().Name;
        return fault switch
        {
            WrongEventException or RunIncompleteException => new(name, fault.Message),
            OperationCanceledException => new(
                name,
                "The run was asked to stop before it had found anybody. Run it again: it carries on where it stopped."),
            IOException or UnauthorizedAccessException => new(
                name,
                $"{fault.Message} Check the size of the function's /tmp, then run again; nothing is billed twice."),
            _ when RunComplaints.About(fault) is { } complaint => new(name, $"{complaint.Problem} {complaint.Remedy}"),
            // What such a message says is not known, so it may name a member; the place tells enough.
            _ => new(name, Bug)
            {
                StackTrace = FramesOf(fault),
            },
        };
    }

    private static IReadOnlyList<string> FramesOf(Exception fault) =>
    [
        .. (fault.StackTrace ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(frame => frame.Split(Path)[0]),
    ];
}
