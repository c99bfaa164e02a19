using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Hosting;

/// <summary>What the hosts' common part logs; events 8xxx.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(8001, LogLevel.Warning, "The {What} was not sent: {Problem}")]
    public static partial void MailNotSent(ILogger log, string what, string problem);

    [LoggerMessage(8002, LogLevel.Error, "The {What} was not sent.")]
    public static partial void MailBroke(ILogger log, string what, Exception fault);

    [LoggerMessage(8003, LogLevel.Warning, "What became of earlier mails is not known: {Problem}")]
    public static partial void EventsNotTaken(ILogger log, string problem);
}
