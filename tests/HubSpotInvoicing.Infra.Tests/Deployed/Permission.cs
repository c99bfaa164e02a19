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
        new("s3:PutObject", "/mail-events/*"),
        new("s3:GetObject", "/mail-events/*"),
    ];

    /// <summary>What the template's role may do in a run; the rest of its rights AWS itself uses for the function.</summary>
    public static IReadOnlyList<Permission> OfARun { get; } =
    [
        .. OnStorage,
        new("secretsmanager:GetSecretValue", ""),
        new("ses:SendEmail", ""),
        new("sqs:ReceiveMessage", ""),
    ];

    public bool IsOnStorage => Action.StartsWith("s3:", StringComparison.Ordinal);
}
