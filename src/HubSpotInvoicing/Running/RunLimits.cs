namespace HubSpotInvoicing.Running;

/// <summary>Gives every run its brakes, its deadline and its stride.</summary>
internal sealed class RunLimits(RunningOptions options, TimeProvider time)
{
    public RunTracker Track(RunContext context, IProgress<RunProgress> progress) => new(
        context,
        progress,
        new Brakes(options, context.Currency) { Canary = context.Request.Canary },
        new Deadline(context.StartedAt, EndOf(context), time),
        options.PortionSize);

    /// <summary>The earlier of the setting's and the host's.</summary>
    private DateTimeOffset? EndOf(RunContext context)
    {
        var asked = context.Request.Deadline;
        return options.DeadlineSeconds is { } seconds && context.StartedAt.AddSeconds(seconds) is var set
            && (asked is null || set < asked)
                ? set
                : asked;
    }
}
