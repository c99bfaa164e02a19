using FsCheck;
using FsCheck.Fluent;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

public sealed class LedgerModelTests
{
    /// <summary>Steps of one story; each is a number that <see cref="LedgerStory"/> reads as what a run does.</summary>
    private const int StepsMax = 60;

    [Fact]
    public void Whatever_several_runs_do_no_invoice_has_two_owners_and_no_fact_is_lost() =>
        Check(() => new MemoryLedgerStore());

    [Fact]
    public void Whatever_several_runs_do_leases_alone_keep_them_apart() =>
        Check(() => new LeaseOnlyStore(new MemoryLedgerStore()));

    /// <summary>Claimed, opened, delivery started, delivered, and only then accepted.</summary>
    [Fact]
    public async Task An_acceptance_that_comes_after_the_mail_is_out_is_not_a_lost_fact() =>
        Assert.True(await LedgerStory.PlayAsync(new MemoryLedgerStore(), [0, 149, 5, 293, 149]));

    private static void Check(Func<ILedgerStore> create)
    {
        var stories = Gen.Choose(0, int.MaxValue).ListOf()
            .Where(steps => steps.Count <= StepsMax)
            .Select(steps => steps.ToArray())
            .ToArbitrary();

        Prop.ForAll(stories, steps => LedgerStory.PlayAsync(create(), steps).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(StepsMax));
    }
}
