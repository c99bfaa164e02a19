using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting;

/// <summary>Writes and sends the mails about a run; what cannot be sent is logged and told as a warning.</summary>
/// <param name="mailer">Who sends; absent when nobody is mailed.</param>
/// <param name="reports">Writes the report mail.</param>
/// <param name="options">What counts as too many failures.</param>
/// <param name="log">Where a mail that cannot be sent is logged.</param>
internal sealed class FinanceNotices(
    IFinanceMailer? mailer, ReportMail reports, MailOptions options, ILogger<FinanceNotices> log)
{
    /// <summary>The run, with where its mails went and what could not be sent.</summary>
    public async Task<RunResult> TellAsync(RunResult result)
    {
        if (mailer is null)
        {
            return result;
        }

        var told = result;
        if (ErrorMail.About(result, options.FailuresPercentMax) is { } error)
        {
            told = await SendAsync(told, "error mail", () => Task.FromResult(error));
        }

        List<string> warnings = [];
        told = await SendAsync(
            told, "report mail", () => reports.WriteAsync(result, warnings.Add, CancellationToken.None));
        return told with { Warnings = [.. told.Warnings, .. warnings] };
    }

    /// <summary>Of a run that has no report; whoever started it is told of the fault itself.</summary>
    public async Task TellAsync(Exception fault, BrokenRun run)
    {
        if (mailer is not null)
        {
            _ = await AttemptAsync("error mail", () => Task.FromResult(ErrorMail.About(fault, run)));
        }
    }

    private async Task<RunResult> SendAsync(RunResult result, string what, Func<Task<FinanceMail>> write)
    {
        var (place, warning) = await AttemptAsync(what, write);
        return place is null
            ? result with { Warnings = [.. result.Warnings, warning] }
            : result with { Mails = new Dictionary<string, string>(result.Mails) { [what] = place } };
    }

    private async Task<(string? Place, string Warning)> AttemptAsync(string what, Func<Task<FinanceMail>> write)
    {
        try
        {
            return (mailer is null ? null : await mailer.SendAsync(await write(), CancellationToken.None), "");
        }
        catch (MailUnavailableException unavailable)
        {
            HostingLog.MailNotSent(log, what, unavailable.Message);
            return (null, $"The {what} was not sent: {unavailable.Message}");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whatever breaks here must not make a month that is billed look as if it were not.
            HostingLog.MailBroke(log, what, fault);
            return (null, $"The {what} was not sent: unexpected {fault.GetType().Name}. The log says more.");
        }
    }
}
