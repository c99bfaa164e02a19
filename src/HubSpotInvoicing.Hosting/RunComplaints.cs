using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Hosting;

/// <summary>Turns the faults by which a run ends without a report into words for whoever started it.</summary>
public static class RunComplaints
{
    /// <summary>What to say about the fault; none when a run does not end by it unless there is a bug.</summary>
    public static Complaint? About(Exception fault) => fault switch
    {
        RunRefusedException refused => new(refused.Problem, refused.Remedy),
        RunStoppedException stopped => new(stopped.Message, StopAdvice.For(stopped.Reason)),
        LedgerUnavailableException or LedgerDamagedException => new(
            fault.Message,
            "Make the ledger readable and writable again, then run again; it carries on where it stopped."),
        ReportUnavailableException => new(
            fault.Message, "Free the place it should be written to, then run again; nothing is billed twice."),
        MailUnavailableException mail => new(mail.Problem, mail.Remedy),
        PriceBookException book => new($"{book.File}, line {book.Line}: {book.Problem}", book.Remedy),
        _ => null,
    };
}
