using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Accidents;

/// <summary>The process dies by SIGKILL while a chosen call is under way; the next run starts at once.</summary>
public sealed class A_run_that_is_killed
{
    private const int Moments = 20;

    private static readonly EmulatorOptions Membership = new() { Companies = 80, Seed = 7 };

    /// <summary>
    /// Spread evenly over the calls of a run that is left alone; every second one dies before its effect.
    /// </summary>
    public static TheoryData<int> AllMoments => [.. Enumerable.Range(0, Moments)];

    [Theory]
    [MemberData(nameof(AllMoments))]
    public async Task Leaves_one_invoice_and_one_mail_for_each_company_once_it_is_run_again(int moment)
    {
        await using var undisturbed = await Laptop.StartAsync(Membership);
        await undisturbed.RunAsync();
        var calls = undisturbed.HubSpot.Traffic.Calls;
        await using var laptop = await Laptop.StartAsync(Membership);

        await KillAtAsync(laptop, call: 1 + (calls - 1) * moment / (Moments - 1), isCommitted: moment % 2 == 1);
        var rerun = await laptop.RunAsync();
        var third = await laptop.RunAsync();

        Assert.DoesNotContain("error:", rerun.Errors, StringComparison.Ordinal);
        Assert.Equal(undisturbed.Billed(), laptop.Billed());
        Assert.Contains("nothing was billed", third.Output, StringComparison.Ordinal);
        Assert.Equal(undisturbed.HubSpot.World.LineItems.Count, laptop.HubSpot.World.LineItems.Count);
    }

    private static async Task KillAtAsync(Laptop laptop, long call, bool isCommitted)
    {
        using var process = laptop.StartRun();
        var faults = laptop.HubSpot.Faults;
        ValueTask Kill(RecordedRequest request, CancellationToken cancellationToken)
        {
            if (request.Number == call)
            {
                process.Kill();
            }

            return ValueTask.CompletedTask;
        }

        if (isCommitted)
        {
            faults.Committed = Kill;
        }
        else
        {
            faults.Received = Kill;
        }

        var killed = await Laptop.FinishAsync(process);
        faults.Clear();
        Assert.NotEqual(0, killed.ExitCode);
    }
}
