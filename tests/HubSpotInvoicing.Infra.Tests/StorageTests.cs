using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra;

public sealed class StorageTests
{
    private static readonly Template Template = Template.With();

    [Fact]
    public void The_bucket_is_private_encrypted_versioned_and_has_one_owner()
    {
        var bucket = Template.Properties("Storage");

        Assert.Equal(
            ["true", "true", "true", "true"],
            bucket.Member("PublicAccessBlockConfiguration").Entries().Select(block => block.Value.ToString()));
        Assert.Contains("AES256", bucket.Member("BucketEncryption").ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Enabled", bucket.Member("VersioningConfiguration").Text("Status"));
        var owner = bucket.Member("OwnershipControls").Member("Rules").Items().Single();
        Assert.Equal("BucketOwnerEnforced", owner.Text("ObjectOwnership"));
    }

    [Fact]
    public void Nothing_in_it_can_be_deleted_before_its_time()
    {
        var bucket = Template.With(("LedgerRetentionDays", "3653")).Properties("Storage");

        Assert.Equal(
            """{"Mode":"GOVERNANCE","Days":"3653"}""",
            bucket.Member("ObjectLockConfiguration").Member("Rule").Member("DefaultRetention").ToJsonString());
    }

    [Fact]
    public void Reports_end_then_and_the_ledger_never()
    {
        var rules = Template.Properties("Storage").Member("LifecycleConfiguration").Member("Rules").Items().ToList();

        Assert.Equal(["reports/", "mail-events/"], rules.Select(r => r.Text("Prefix")));
        Assert.All(rules, r => Assert.Equal("2557", r.Text("ExpirationInDays")));
    }

    [Theory]
    [InlineData("OnlyOverTls", "s3:*", "{Storage.Arn}/*", """{"Bool":{"aws:SecureTransport":"false"}}""")]
    [InlineData("OnlyOverTls12", "s3:*", "{Storage.Arn}/*", """{"NumericLessThan":{"s3:TlsVersion":"1.2"}}""")]
    [InlineData(
        "TheLedgerIsWrittenOnce", "s3:PutObject", "{Storage.Arn}/ledger/*", """{"Null":{"s3:if-none-match":"true"}}""")]
    [InlineData("TheLedgerIsNeverForgotten", "s3:DeleteObject", "{Storage.Arn}/ledger/*", null)]
    [InlineData("TheLedgerIsNeverForgotten", "s3:DeleteObjectVersion", "{Storage.Arn}/ledger/*", null)]
    public void The_bucket_refuses_everybody(string sid, string action, string resource, string? when)
    {
        var statement = Template.Properties("StoragePolicy").Member("PolicyDocument").Member("Statement").Items()
            .Single(s => s.Text("Sid") == sid);

        Assert.Equal(("Deny", "*"), (statement.Text("Effect"), statement.Text("Principal")));
        Assert.Contains(action, statement.Member("Action").Items().Select(a => a.ToString()));
        Assert.Contains(resource, statement.Member("Resource").Items().Select(r => r.ToString()));
        Assert.Equal(when, statement.Find("Condition")?.ToJsonString());
    }

    [Theory]
    [InlineData("Storage")]
    [InlineData("HubSpotSecret")]
    public void What_cannot_be_made_again_outlives_the_deployment(string resource)
    {
        Assert.Equal("Retain", Template.Attribute(resource, "DeletionPolicy"));
        Assert.Equal("Retain", Template.Attribute(resource, "UpdateReplacePolicy"));
    }

    [Fact]
    public void The_template_holds_no_secret()
    {
        var secret = Template.Properties("HubSpotSecret");

        Assert.Null(secret.Find("SecretString"));
        Assert.Equal("placeholder", secret.Member("GenerateSecretString").Text("GenerateStringKey"));
    }
}
