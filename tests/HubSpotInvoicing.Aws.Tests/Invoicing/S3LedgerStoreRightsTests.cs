using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Aws.Invoicing;

public sealed class S3LedgerStoreRightsTests(GuardedMoto server) : IClassFixture<GuardedMoto>
{
    private static readonly BillingPeriod Period = SampleContents.Period;
    private static readonly RunId Run = RunId.Parse("run-a");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_rights_that_the_readme_names_are_enough()
    {
        using var storage = server.OpenAsUser();
        var store = storage.Ledger();
        await using var presence = await store.AnnounceAsync(Run, Cancellation);

        Assert.True(await store.TryCreateAsync(Period, 1, new byte[1], Cancellation));
        Assert.False(await store.TryCreateAsync(Period, 1, new byte[2], Cancellation));
        Assert.Equal([Period], await store.ListPeriodsAsync(Cancellation));
        Assert.Equal([1], await store.ListSegmentsAsync(Period, Cancellation));
        Assert.Equal([0], (await store.ReadAsync(Period, 1, Cancellation))?.ToArray());
        Assert.Null(await store.ReadAsync(Period, 2, Cancellation));
        await using var report = await storage.Reports().CreateAsync(Run, Period, "summary.json", Cancellation);
    }

    [Fact]
    public async Task Another_bucket_is_out_of_reach()
    {
        using var storage = server.OpenAsUser();
        storage.Options.Bucket = "another-bucket";

        await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => storage.Ledger().TryCreateAsync(Period, 1, new byte[1], Cancellation));
    }

    [Fact]
    public async Task A_user_without_rights_is_told_which_to_give()
    {
        using var storage = server.OpenAsStranger();

        var fault = await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => storage.Ledger().AnnounceAsync(Run, Cancellation));

        Assert.Contains(
            "may not use the bucket association-billing there (status 403, code AccessDenied",
            fault.Message,
            StringComparison.Ordinal);
        Assert.Contains("allow s3:GetObject and s3:PutObject", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_is_not_accepted_and_not_repeated_in_the_message()
    {
        using var storage = server.OpenWithWrongSecret();

        var fault = await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => storage.Ledger().ListPeriodsAsync(Cancellation));

        Assert.Contains(
            "S3 does not accept the AWS credentials (SignatureDoesNotMatch)", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong;", fault.ToString(), StringComparison.Ordinal);
    }
}
