using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Lambda;

/// <summary>The log of the function: ids, modes and reasons, never a value.</summary>
internal static partial class EventLog
{
    [LoggerMessage(8101, LogLevel.Information, "{Mode} started; it has to be over by {Deadline}")]
    public static partial void Started(ILogger logger, RunMode mode, DateTimeOffset? deadline);

    [LoggerMessage(8102, LogLevel.Information, "Run {Run} of {Period} ended; finished: {Finished}, stop: {StoppedBy}")]
    public static partial void Ended(
        ILogger logger, RunId run, BillingPeriod period, bool finished, StopReason? stoppedBy);

    [LoggerMessage(
        8103,
        LogLevel.Information,
        "Plan {Plan} approved for {Invoices} invoices, by {People} of {PeopleNeeded} people")]
    public static partial void Approved(ILogger logger, PlanHash plan, int invoices, int people, int peopleNeeded);

    [LoggerMessage(8104, LogLevel.Information, "{Action} answered; company: {Company}, month: {Period}")]
    public static partial void Answered(ILogger logger, EventAction action, CompanyId? company, BillingPeriod? period);
}
