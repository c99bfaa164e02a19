namespace HubSpotInvoicing.Aws.Calls;

/// <summary>A service of AWS.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="HostPrefix">The first part of its host's name.</param>
/// <param name="SigningName">What a signature calls it.</param>
internal sealed record AwsService(string Name, string HostPrefix, string SigningName)
{
    public static AwsService Ses { get; } = new("SES", "email", "ses");

    public static AwsService Sqs { get; } = new("SQS", "sqs", "sqs");
}
