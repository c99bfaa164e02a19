namespace HubSpotInvoicing.Aws.Calls;

/// <summary>A service of AWS.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="HostPrefix">The first part of its host's name.</param>
/// <param name="SigningName">What a signature calls it.</param>
/// <param name="Rights">The actions that a role needs for our calls.</param>
internal sealed record AwsService(string Name, string HostPrefix, string SigningName, string Rights)
{
    public static AwsService Ses { get; } = new("SES", "email", "ses", "ses:SendEmail and ses:SendRawEmail");

    public static AwsService SecretsManager { get; } =
        new("Secrets Manager", "secretsmanager", "secretsmanager", "secretsmanager:GetSecretValue");

    public static AwsService Sts { get; } = new("STS", "sts", "sts", "sts:GetCallerIdentity");

    public static AwsService Sns { get; } = new("SNS", "sns", "sns", "sns:ListSubscriptionsByTopic");

    public static AwsService Scheduler { get; } =
        new("EventBridge Scheduler", "scheduler", "scheduler", "scheduler:GetSchedule");

    public static AwsService Sqs { get; } = new("SQS", "sqs", "sqs", "sqs:ReceiveMessage and sqs:DeleteMessage");
}
