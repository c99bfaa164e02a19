using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Hosting;

/// <summary>Settings of the place where credentials are kept, section <c>Secrets</c>.</summary>
public sealed class SecretsOptions
{
    public const string Section = "Secrets";

    /// <summary>
    /// Name or ARN of the AWS secret with the credentials of HubSpot; without one, the token is a setting.
    /// </summary>
    [RegularExpression(
        "[A-Za-z0-9/_+=.@:-]+", ErrorMessage = "Secrets:HubSpotSecret must be the name or the ARN of a secret.")]
    public string HubSpotSecret { get; set; } = "";
}

/// <summary>Checks <see cref="SecretsOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class SecretsOptionsValidator : IValidateOptions<SecretsOptions>;
