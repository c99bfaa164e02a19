namespace HubSpotInvoicing.Infra.Deployed;

public sealed class StackTests(DeployedStack stack)
{
    [Fact]
    public void The_stack_deploys_and_its_function_knows_where_everything_is()
    {
        var variables = stack.Variables;

        Assert.StartsWith("hubspot-invoicing-test-storage-", variables["Storage__Bucket"], StringComparison.Ordinal);
        Assert.Contains("MailEvents", variables["Mail__EventsQueueUrl"], StringComparison.Ordinal);
        Assert.StartsWith("arn:aws:secretsmanager:", variables["Secrets__HubSpotSecret"], StringComparison.Ordinal);
        Assert.Equal("finance@example.org,books@example.org", variables["Mail__To"]);
    }
}
