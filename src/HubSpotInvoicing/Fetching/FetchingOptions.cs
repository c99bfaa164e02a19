using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Fetching;

/// <summary>Settings of the Fetching stage, section <c>Fetching</c>.</summary>
public sealed class FetchingOptions
{
    public const string Section = "Fetching";

    /// <summary>How many months before the period are looked through for missed companies.</summary>
    [Range(0, 24)]
    public int MissedMonths { get; set; } = 3;

    /// <summary>
    /// The first period that this product billed, <c>yyyy-MM</c>; without it, the earliest period in the ledger.
    /// </summary>
    [RegularExpression(
        "[0-9]{4}-(0[1-9]|1[0-2])",
        ErrorMessage = "Fetching:FirstPeriod must be a month written yyyy-MM, for example 2026-01.")]
    public string? FirstPeriod { get; set; }

    /// <summary>The company-to-contact label that marks who receives the renewal invoice.</summary>
    [Required]
    public string ContactLabel { get; set; } = "Renewal contact";

    /// <summary>Companies fetched, claimed and billed together.</summary>
    [Range(1, 1000)]
    public int WaveSize { get; set; } = 1000;

    /// <summary>
    /// Waves billed at the same time, so that HubSpot is kept busy while one of them waits for its ledger.
    /// </summary>
    [Range(1, 8)]
    public int WavesInFlight { get; set; } = 3;

    /// <summary>HubSpot property names that differ from the defaults, by <see cref="MemberField.Setting"/>.</summary>
    public Dictionary<string, string> Properties { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string PropertyOf(MemberField field) => Properties.GetValueOrDefault(field.Setting, field.DefaultProperty);
}

/// <summary>Checks <see cref="FetchingOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class FetchingOptionsValidator : IValidateOptions<FetchingOptions>;
