using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Crashing;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Accidents;

/// <summary>
/// Holds the first request of a kind until its run's lease is over and another run has done all the work.
/// </summary>
internal sealed class Overtaking(Account account, string template)
{
    private int met;

    /// <summary>How the run ended that overtook.</summary>
    public RunEnd Second { get; private set; } = new(null, [], null);

    /// <summary>The number of its last request.</summary>
    public long LastCall { get; private set; }

    public async ValueTask ReceivedAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        if (!request.Template.EndsWith(template, StringComparison.Ordinal) || Interlocked.Increment(ref met) > 1)
        {
            return;
        }

        account.PassLease();
        Second = await account.RunAsync(new Lifeline());
        LastCall = account.HubSpot.Traffic.Calls;
        account.HubSpot.Faults.At(request.Number, Fault.RateLimited(RateLimitShape.ErrorType, null));
    }
}
