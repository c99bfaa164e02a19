using HubSpotInvoicing.Lambda.RuntimeApi;

namespace HubSpotInvoicing.Lambda;

/// <summary>How much of an invocation's time its run gets.</summary>
internal static class RunTime
{
    /// <summary>The part of the time that is kept for mailing the report and for the answer.</summary>
    private const int KeptPart = 10;

    private static readonly TimeSpan KeptMax = TimeSpan.FromSeconds(10);

    /// <summary>Until when the run has to be over; the run itself keeps some of that for its report.</summary>
    public static DateTimeOffset EndFor(Invocation invocation, DateTimeOffset now)
    {
        var part = (invocation.Deadline - now) / KeptPart;
        return invocation.Deadline - (part < KeptMax ? part : KeptMax);
    }
}
