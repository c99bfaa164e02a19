using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws;

/// <summary>Settings of the services that are called without an SDK of their own, section <c>Aws</c>.</summary>
public sealed class AwsOptions
{
    public const string Section = "Aws";

    /// <summary>The name of the deployment, by which its metrics are told apart, for example <c>prod</c>.</summary>
    [RegularExpression(
        "[A-Za-z0-9-]{1,64}", ErrorMessage = "Aws:Stage must be letters, digits and hyphens, at most 64.")]
    [Required(ErrorMessage = "Aws:Stage must be letters, digits and hyphens, at most 64.")]
    public string Stage { get; set; } = "dev";

    /// <summary>When empty, the one that the AWS SDK finds (<c>AWS_REGION</c>, profile).</summary>
    [RegularExpression("[a-z0-9-]+", ErrorMessage = "Aws:Region must look like eu-central-1.")]
    public string Region { get; set; } = "";

    /// <summary>
    /// Another server that speaks for all of them; without TLS only this machine, because mails name members.
    /// </summary>
    [RegularExpression(
        @"https://[^/\s@]+/?|http://(127\.0\.0\.1|localhost|\[::1\])(:[0-9]+)?/?",
        ErrorMessage = "Aws:ServiceUrl must be https://host, or http:// on this machine.")]
    public string ServiceUrl { get; set; } = "";

    /// <summary>
    /// The EventBridge schedule that starts the run, for the doctor: its name, with its group before a slash if it has
    /// one.
    /// </summary>
    [RegularExpression(
        "([A-Za-z0-9_.-]{1,64}/)?[A-Za-z0-9_.-]{1,64}",
        ErrorMessage = "Aws:Schedule must be the name of a schedule, or group/name.")]
    public string Schedule { get; set; } = "";

    /// <summary>The SNS topic that tells people of alarms, for the doctor.</summary>
    [RegularExpression(
        "arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}",
        ErrorMessage = "Aws:AlarmTopic must be the ARN of an SNS topic.")]
    public string AlarmTopic { get; set; } = "";
}

/// <summary>Checks <see cref="AwsOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class AwsOptionsValidator : IValidateOptions<AwsOptions>;
