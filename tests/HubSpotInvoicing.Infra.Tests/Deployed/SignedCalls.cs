using System.Text;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Aws.Calls;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Infra.Deployed;

/// <summary>Single calls of services other than S3, signed as somebody.</summary>
internal sealed class SignedCalls(string url, AWSCredentials credentials) : IDisposable
{
    private static readonly AwsService Logs = new("CloudWatch Logs", "logs", "logs", "");
    private static readonly AwsService Tables = new("DynamoDB", "dynamodb", "dynamodb", "");

    private readonly AwsCaller caller = new(
        Options.Create(new AwsOptions { ServiceUrl = url, Region = "us-east-1" }),
        TimeProvider.System,
        new Random(1),
        credentials);

    public Task<AwsAnswer> MakeAsync(AwsRequest request) =>
        caller.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>A message into a queue.</summary>
    public static AwsRequest Message(string queue, string text) => Json(
        AwsService.Sqs, "AmazonSQS.SendMessage", new JsonObject { ["QueueUrl"] = queue, ["MessageBody"] = text });

    public static AwsRequest Sqs(string operation, string queue) =>
        Json(AwsService.Sqs, $"AmazonSQS.{operation}", new JsonObject { ["QueueUrl"] = queue });

    public static AwsRequest Secret(string operation, string secret) => Json(
        AwsService.SecretsManager,
        $"secretsmanager.{operation}",
        new JsonObject { ["SecretId"] = secret, ["SecretString"] = "exchanged" });

    public static AwsRequest Identity(string address) => new(
        AwsService.Ses, "/v2/email/identities", Bytes(new JsonObject { ["EmailIdentity"] = address }))
    {
        IsRepeatable = true,
    };

    public static AwsRequest ListTables() => Json(Tables, "DynamoDB_20120810.ListTables", []);

    public static AwsRequest Log(string operation, string group, string stream) => Json(
        Logs,
        $"Logs_20140328.{operation}",
        new JsonObject
        {
            ["logGroupName"] = group,
            ["logStreamName"] = stream,
            ["logEvents"] = new JsonArray(new JsonObject { ["timestamp"] = 1_900_000_000_000, ["message"] = "x" }),
        });

    public void Dispose() => caller.Dispose();

    private static AwsRequest Json(AwsService service, string target, JsonObject body) => new(service, "/", Bytes(body))
    {
        ContentType = "application/x-amz-json-1.1",
        Target = target,
        IsRepeatable = true,
    };

    private static byte[] Bytes(JsonObject body) => Encoding.UTF8.GetBytes(body.ToJsonString());
}
