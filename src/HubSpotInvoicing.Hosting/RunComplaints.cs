using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Hosting;

/// <summary>Turns the faults by which a run ends without a report into words for whoever started it.</summary>
public static class RunComplaints
{
    /// <summary>What to say about the fault; none when a run does not end by it unless there is a bug.</summary>
    public static Complaint? About(Exception fault) =>
        fault switch
        {
            RunRefusedException refused => new(refused.Problem, refused.Remedy),
            MailUnavailableException unavailable => new(unavailable.Problem, unavailable.Remedy),
            RunStoppedException stopped => new(stopped.Message, StopAdvice.For(stopped.Reason)),
            LedgerUnavailableException => new(
                fault.Message,
                "Make the ledger readable and writable again, then run again; it carries on where it stopped."),
            LedgerDamagedException => new(
                fault.Message,
                "Restore the ledger from a backup and find out who changed it; until "
                + "'hubspot-invoicing ledger verify' finds it "
                + "whole, nothing is billed."),
            ReportUnavailableException => new(
                fault.Message,
                "Free the place it should be written to, then run again; nothing is billed twice."),
            PlanUnavailableException => new(
                fault.Message,
                "Make that place readable and writable again, or plan the month anew and approve that plan."),
            PriceBookException book => new($"{book.File}, line {book.Line}: {book.Problem}", book.Remedy),
            _ => null,
        };
}
