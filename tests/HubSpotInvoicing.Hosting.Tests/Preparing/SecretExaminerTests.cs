using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.Hosting.Preparing;

public sealed class SecretExaminerTests
{
    [Fact]
    public async Task A_secret_that_a_run_could_use_passes_and_is_not_shown()
    {
        var check = await FindAsync(new KeptSecret("""{"accessToken":"pat-hidden-4711"}"""));

        Assert.Equal(("aws.secret", CheckVerdict.Passed), (check.Id, check.Verdict));
        Assert.DoesNotContain("4711", check.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pat-hidden-4711")]
    [InlineData("""{"accesToken":"pat-hidden-4711"}""")]
    [InlineData("""{"clientId":"pat-hidden-4711"}""")]
    public async Task A_secret_that_is_not_well_formed_fails_with_how_to_store_it(string text)
    {
        var check = await FindAsync(new KeptSecret(text));

        Assert.Equal(CheckVerdict.Failed, check.Verdict);
        Assert.Contains("'billing' cannot be used", check.Evidence, StringComparison.Ordinal);
        Assert.Contains("--secret", check.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", check.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_fails_with_the_reason()
    {
        var check = await FindAsync(new KeptSecret(null));

        Assert.Equal((CheckVerdict.Failed, "No right.", "Give it."), (check.Verdict, check.Evidence, check.Fix));
    }

    private static async Task<Check> FindAsync(ISecretReader secrets) =>
        Assert.Single(
            await new SecretExaminer(secrets, "billing").ExamineAsync(
                ExaminationDepth.Look, TestContext.Current.CancellationToken));

    private sealed class KeptSecret(string? text) : ISecretReader
    {
        public Task<string> ReadAsync(string secret, CancellationToken cancellationToken) =>
            text is null ? throw new RunRefusedException("No right.", "Give it.") : Task.FromResult(text);
    }
}
