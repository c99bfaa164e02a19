namespace HubSpotInvoicing.Infra.Deployed;

/// <summary>One action of the run's role on one thing.</summary>
/// <param name="Action">For example <c>s3:PutObject</c>.</param>
/// <param name="Resource">The end of the resource's name; empty for the bucket itself.</param>
public sealed record Permission(string Action, string Resource)
{
    /// <summary>What the template's role may do in the bucket.</summary>
    public static IReadOnlyList<Permission> OnStorage { get; } =
    [
        new("s3:ListBucket", ""),
        new("s3:PutObject", "/ledger/*"),
        new("s3:GetObject", "/ledger/*"),
        new("s3:PutObject", "/reports/*"),
        new("s3:GetObject", "/reports/*"),
        new("s3:PutObject", "/plans/*"),
        new("s3:GetObject", "/plans/*"),
        new("s3:PutObject", "/findings/*"),
        new("s3:GetObject", "/findings/*"),
        new("s3:PutObject", "/mail-events/*"),
        new("s3:GetObject", "/mail-events/*"),
    ];

    /// <summary>What a run itself does with the template's role.</summary>
    public static IReadOnlyList<Permission> OfARun { get; } =
    [
        .. OnStorage,
        new("secretsmanager:GetSecretValue", ""),
        new("ses:SendEmail", ""),
        new("sqs:ReceiveMessage", ""),
        new("sqs:DeleteMessage", ""),
    ];

    /// <summary>What AWS does for the function with its role: no run shows it, so the calls are made by hand.</summary>
    public static IReadOnlyList<Permission> OfThePlatform { get; } =
    [
        new("sqs:SendMessage", ""),
        new("logs:CreateLogStream", ""),
        new("logs:PutLogEvents", ""),
    ];

    /// <summary>
    /// What SES checks for a mail that brings its own MIME, where moto checks by the name of the operation alone; what
    /// moto does not have at all; and what it takes for a listing of the bucket.
    /// </summary>
    public static IReadOnlyList<Permission> NotSeenOnMoto { get; } =
    [
        new("ses:SendRawEmail", ""),
        new("ses:GetAccount", ""),
        new("s3:GetEncryptionConfiguration", ""),
        new("s3:GetBucketPublicAccessBlock", ""),
    ];

    /// <summary>What the doctor reads with the template's role besides.</summary>
    public static IReadOnlyList<Permission> OfTheDoctor { get; } =
    [
        new("s3:GetBucketVersioning", ""),
        new("ses:GetEmailIdentity", ""),
        new("ses:GetConfigurationSet", ""),
        new("sqs:GetQueueAttributes", ""),
        new("scheduler:GetSchedule", ""),
        new("sns:ListSubscriptionsByTopic", ""),
    ];

    public static IEnumerable<Permission> Removable => [.. OfARun, .. OfThePlatform, .. OfTheDoctor];

    public bool IsOnStorage => Action.StartsWith("s3:", StringComparison.Ordinal);
}
