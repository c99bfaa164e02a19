using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Running;

/// <summary>What a run as a whole tells, events 6xxx.</summary>
internal static partial class RunningLog
{
    [LoggerMessage(6001, LogLevel.Warning,
        "Waiting {Seconds} s, until HubSpot can no longer carry out what a run that died had sent")]
    public static partial void WaitsForLateWrites(ILogger log, int seconds);
}
