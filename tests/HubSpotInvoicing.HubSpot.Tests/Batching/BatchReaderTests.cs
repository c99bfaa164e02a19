namespace HubSpotInvoicing.HubSpot.Batching;

public sealed class BatchReaderTests
{
    [Fact]
    public async Task A_record_that_does_not_exist_is_absent()
    {
        await using var server = new ScriptedServer(_ => (207, Answer("OBJECT_NOT_FOUND")));
        await using var account = await StartAsync(server);

        Assert.Empty(await account.Gateway.ReadAddressesAsync([ContactId.Of(1)], TestAccount.Cancel));
    }

    [Fact]
    public async Task A_record_that_could_not_be_read_is_not_taken_for_absent()
    {
        await using var server = new ScriptedServer(_ => (207, Answer("INTERNAL_ERROR")));
        await using var account = await StartAsync(server);

        var stopped = await Assert.ThrowsAsync<RunStoppedException>(
            () => account.Gateway.ReadAddressesAsync([ContactId.Of(1)], TestAccount.Cancel));

        Assert.Equal(StopReason.HubSpotUnavailable, stopped.Reason);
    }

    private static Task<TestAccount> StartAsync(ScriptedServer server) =>
        TestAccount.StartAsync(new TestSetup { HubSpot = o => o.BaseUrl = server.BaseAddress });

    private static string Answer(string category) =>
        $$$"""{"results":[],"errors":[{"category":"{{{category}}}","context":{"ids":["1"]}}]}""";
}
