using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws;

/// <summary>Settings of the services that are called without an SDK of their own, section <c>Aws</c>.</summary>
public sealed class AwsOptions
{
    public const string Section = "Aws";

    /// <summary>When empty, the one that the AWS SDK finds (<c>AWS_REGION</c>, profile).</summary>
    [RegularExpression("[a-z0-9-]+", ErrorMessage = "Aws:Region must look like eu-central-1.")]
    public string Region { get; set; } = "";

    /// <summary>Another server that speaks for all of them; without TLS only this machine, because mails name members.</summary>
    [RegularExpression(
        @"https://[^/\s@]+/?|http://(127\.0\.0\.1|localhost|\[::1\])(:[0-9]+)?/?",
        ErrorMessage = "Aws:ServiceUrl must be https://host, or http:// on this machine.")]
    public string ServiceUrl { get; set; } = "";
}

/// <summary>Checks <see cref="AwsOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class AwsOptionsValidator : IValidateOptions<AwsOptions>;
