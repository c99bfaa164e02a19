using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Letters;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Reports;

/// <summary>The mail that tells at once that something went wrong, and what to do about it.</summary>
public static class ErrorMail
{
    /// <summary>
    /// Of a run that came to its report: it stopped early, left a company in doubt, or had more failures than that.
    /// Absent when it did none of these.
    /// </summary>
    /// <param name="result">The run.</param>
    /// <param name="failuresPercentMax">
    /// The share of failures, in percent of the companies found, that is still usual.
    /// </param>
    public static FinanceMail? About(RunResult result, decimal failuresPercentMax)
    {
        var kinds = TroubleKinds.Of(result.Summary, failuresPercentMax);
        return kinds.Count == 0
            ? null
            : ErrorLetter.Of(result, kinds).ToMail(FinanceMailKind.Error, result.Summary.Run, result.Summary.Period);
    }

    /// <summary>Of a run that could not start, or ended without a report.</summary>
    public static FinanceMail About(Exception fault, BrokenRun run) =>
        ErrorLetter.Of(fault, run).ToMail(FinanceMailKind.Error, run.Run, run.Period);

    /// <summary>Of a run that was not even begun.</summary>
    public static FinanceMail About(RefusedStart start) =>
        StartLetter.Of(start).ToMail(FinanceMailKind.Error, start.Name, start.Period);
}
