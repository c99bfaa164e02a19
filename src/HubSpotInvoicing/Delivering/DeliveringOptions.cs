using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Delivering;

/// <summary>Settings of the Delivering stage, section <c>Delivering</c>.</summary>
public sealed class DeliveringOptions
{
    public const string Section = "Delivering";

    public DeliveryChannel Channel { get; set; }

    /// <summary>The id of the published transactional e-mail; needed for the channel HubSpot.</summary>
    [Range(1, long.MaxValue)]
    public long? TemplateEmailId { get; set; }

    /// <summary>Mails sent at the same time.</summary>
    [Range(1, 64)]
    public int Parallelism { get; set; } = 16;

    /// <summary>How often a mail that was only accepted is asked after within the run.</summary>
    [Range(0, 10)]
    public int StatusPolls { get; set; } = 3;

    /// <summary>Milliseconds before the first question; each further wait is twice as long.</summary>
    [Range(1, 60_000)]
    public int StatusDelayMs { get; set; } = 1000;
}

/// <summary>Checks <see cref="DeliveringOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class DeliveringOptionsValidator : IValidateOptions<DeliveringOptions>;
