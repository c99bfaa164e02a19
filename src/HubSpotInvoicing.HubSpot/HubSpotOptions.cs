using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot;

/// <summary>Settings of the HubSpot edge, section <c>HubSpot</c>.</summary>
public sealed class HubSpotOptions
{
    public const string Section = "HubSpot";

    /// <summary>
    /// One address serves every region; without TLS only this machine, because every request carries the token.
    /// </summary>
    [Required, RegularExpression(
        @"https://[^/\s@]+/?|http://(127\.0\.0\.1|localhost|\[::1\])(:[0-9]+)?/?",
        ErrorMessage = "HubSpot:BaseUrl must be https://host, or http:// on this machine.")]
    public string BaseUrl { get; set; } = "https://api.hubapi.com";

    /// <summary>
    /// The token of a private app or a service key; it is wrapped in a secret as soon as it is composed.
    /// </summary>
    [Required(ErrorMessage = "HubSpot:AccessToken is missing; set it to a private app token or a service key.")]
    [RegularExpression("\\s*[!-~]+\\s*", ErrorMessage = "HubSpot:AccessToken holds characters that no token has.")]
    public string AccessToken { get; set; } = "";

    /// <summary>HubSpot's dated API version, frozen on HubSpot's side.</summary>
    [Required, RegularExpression("[0-9]{4}-[0-9]{2}", ErrorMessage = "HubSpot:ApiVersion must look like 2026-09.")]
    public string ApiVersion { get; set; } = "2026-09";

    /// <summary>The only account that a run may use; without it, whichever account the token belongs to.</summary>
    [Range(1, long.MaxValue)]
    public long? PortalId { get; set; }

    public HubSpotTier Tier { get; set; } = HubSpotTier.Pro;

    /// <summary>Repeats after the first attempt.</summary>
    [Range(0, 10)]
    public int RetryCountMax { get; set; } = 3;

    /// <summary>Milliseconds before the first repeat; each further wait is twice as long, with jitter.</summary>
    [Range(1, 60_000)]
    public int RetryDelayMs { get; set; } = 1000;

    /// <summary>The longest wait; when HubSpot asks for a longer one, the run stops.</summary>
    [Range(1, 600_000)]
    public int RetryDelayMsMax { get; set; } = 60_000;

    /// <summary>Failures within the window that open the circuit.</summary>
    [Range(1, 1000)]
    public int BreakerFailures { get; set; } = 5;

    [Range(1, 3600)]
    public int BreakerWindowSeconds { get; set; } = 60;

    [Range(1, 3600)]
    public int BreakerOpenSeconds { get; set; } = 120;

    /// <summary>Successes in a row that close the circuit again.</summary>
    [Range(1, 100)]
    public int BreakerSuccesses { get; set; } = 3;

    /// <summary>HubSpot itself gives up after 100 s with a 524, which is worth waiting for.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 110;

    /// <summary>Requests in flight at the same time.</summary>
    [Range(1, 64)]
    public int Parallelism { get; set; } = 8;
}

/// <summary>Checks <see cref="HubSpotOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class HubSpotOptionsValidator : IValidateOptions<HubSpotOptions>;
