using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace HubSpotInvoicing.Infra.Deployed;

public sealed class RoleTests(DeployedStack stack)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Permissions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (action, resource) in Permission.OnStorage)
            {
                data.Add(action, resource);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Permissions))]
    public async Task With_the_templates_role_each_call_of_a_run_succeeds(string action, string resource)
    {
        await using var calls = new Calls(stack, stack.Credentials);

        await calls.MakeAsync(new Permission(action, resource));
    }

    [Theory]
    [MemberData(nameof(Permissions))]
    public async Task Each_right_is_needed_and_its_lack_is_told(string action, string resource)
    {
        var permission = new Permission(action, resource);
        await using var calls = new Calls(stack, stack.Without(permission));

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => calls.MakeAsync(permission));

        var told = $"{fault.Message} {(fault as AmazonS3Exception)?.ErrorCode}";
        Assert.Contains("AccessDenied", told, StringComparison.Ordinal);
        foreach (var other in Permission.OnStorage.Where(p => p != permission))
        {
            await calls.MakeAsync(other);
        }
    }

    [Fact]
    public Task Another_prefix_is_out_of_reach() => DeniedAsync(calls => calls.WriteAsync("elsewhere/x"));

    [Fact]
    public Task Another_prefix_cannot_be_read() => DeniedAsync(calls => calls.ReadAsync("elsewhere/x"));

    [Fact]
    public Task Another_bucket_is_out_of_reach() =>
        DeniedAsync(calls => calls.WriteAsync("ledger/x", stack.OtherBucket));

    [Fact]
    public Task Another_bucket_cannot_be_listed() => DeniedAsync(calls => calls.Client.ListObjectsV2Async(
        new ListObjectsV2Request { BucketName = stack.OtherBucket }, Cancellation));

    [Theory]
    [InlineData("ledger/x")]
    [InlineData("reports/x")]
    [InlineData("plans/x")]
    [InlineData("mail-events/x")]
    public Task Nothing_can_be_deleted(string key) =>
        DeniedAsync(calls => calls.Client.DeleteObjectAsync(stack.Bucket, key, Cancellation));

    [Fact]
    public Task The_buckets_own_rules_cannot_be_changed() => DeniedAsync(calls => calls.Client.PutBucketPolicyAsync(
        stack.Bucket, """{"Version":"2012-10-17","Statement":[]}""", Cancellation));

    private async Task DeniedAsync(Func<Calls, Task> call)
    {
        await using var calls = new Calls(stack, stack.Credentials);

        var fault = await Assert.ThrowsAsync<AmazonS3Exception>(() => call(calls));

        Assert.Equal((HttpStatusCode.Forbidden, "AccessDenied"), (fault.StatusCode, fault.ErrorCode));
    }
}
