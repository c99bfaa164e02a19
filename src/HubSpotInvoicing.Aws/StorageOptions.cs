using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws;

/// <summary>Settings of the bucket that holds ledger and reports, section <c>Storage</c>.</summary>
public sealed class StorageOptions : IValidatableObject
{
    public const string Section = "Storage";

    [Required(ErrorMessage = "Storage:Bucket is missing; set it to the bucket that holds ledger and reports.")]
    [RegularExpression(
        "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
        ErrorMessage = "Storage:Bucket must be 3 to 63 small letters, digits, dots and hyphens.")]
    public string Bucket { get; set; } = "";

    /// <summary>A folder in the bucket, for example <c>production</c>; the whole bucket when empty.</summary>
    [RegularExpression(
        "[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*/?",
        ErrorMessage = "Storage:Prefix must look like production or teams/billing.")]
    public string Prefix { get; set; } = "";

    /// <summary>The bucket's region; when empty, the one that the AWS SDK finds (<c>AWS_REGION</c>, profile).</summary>
    [RegularExpression("[a-z0-9-]+", ErrorMessage = "Storage:Region must look like eu-central-1.")]
    public string Region { get; set; } = "";

    /// <summary>Another server that speaks S3; without TLS only this machine, because reports name members.</summary>
    [RegularExpression(
        @"https://[^/\s@]+/?|http://(127\.0\.0\.1|localhost|\[::1\])(:[0-9]+)?/?",
        ErrorMessage = "Storage:ServiceUrl must be https://host, or http:// on this machine.")]
    public string ServiceUrl { get; set; } = "";

    public StorageEncryption Encryption { get; set; }

    /// <summary>
    /// Id, alias or ARN of the key for <see cref="StorageEncryption.Kms"/>; the account's own for S3 when empty.
    /// </summary>
    public string KmsKey { get; set; } = "";

    /// <summary>For one request; a report is sent in one.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>Repeats after the first attempt.</summary>
    [Range(0, 10)]
    public int RetryCountMax { get; set; } = 4;

    /// <summary>Milliseconds before the first repeat; each further wait is twice as long.</summary>
    [Range(1, 60_000)]
    public int RetryDelayMs { get; set; } = 200;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (KmsKey.Length > 0 && Encryption is not StorageEncryption.Kms)
        {
            yield return new ValidationResult("Storage:KmsKey is set; then Storage:Encryption must be Kms.");
        }
    }
}

/// <summary>Checks <see cref="StorageOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
