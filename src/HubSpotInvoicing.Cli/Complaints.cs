using HubSpotInvoicing.Audit;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Hosting;

namespace HubSpotInvoicing.Cli;

/// <summary>
/// Turns every fault that ends the program into words for whoever started it; nobody is shown a stack.
/// </summary>
internal static class Complaints
{
    public static Complaint About(Exception fault) =>
        fault switch
        {
            AuditFailedException failed => new(failed.Problem, failed.Remedy),
            PortTakenException => new(fault.Message, "Choose another --port, or 0 for a free one."),
            SnapshotFileException => new(
                fault.Message,
                "Name a whole snapshot, as 'hubspot-invoicing snapshot' writes it."),
            StateFileException => new(
                fault.Message,
                "Choose another --out or --state, or remove that file to start afresh."),
            UnauthorizedAccessException => new(
                fault.Message,
                "Give this user the right to write there, or choose another --out."),
            IOException => new(fault.Message, "Check the disk and the --out folder, then run again."),
            _ => RunComplaints.About(fault)
                ?? new(
                    $"Unexpected {fault.GetType().Name}: {fault.Message}",
                    "Report this line, which tells of a bug; --verbose logs what was being done. The "
                    + "ledger keeps what was billed."),
        };
}
