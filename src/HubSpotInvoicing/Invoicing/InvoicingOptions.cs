using System.ComponentModel.DataAnnotations;
using HubSpotInvoicing.Pricing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Invoicing;

/// <summary>Settings of the Invoicing stage, section <c>Invoicing</c>.</summary>
public sealed class InvoicingOptions
{
    public const string Section = "Invoicing";

    /// <summary>Net terms: days from the invoice day to the due day.</summary>
    [Range(0, 365)]
    public int TermsDays { get; set; } = 30;

    /// <summary>One summed territory line, or one line for each named territory.</summary>
    public TerritoryLines TerritoryLines { get; set; }

    /// <summary>Whether a run opens what it drafted, or leaves that to a person.</summary>
    public StopAt StopAt { get; set; }

    /// <summary>Whether the invoice's comments also say how the amount comes about.</summary>
    public bool ExplainInComments { get; set; }

    /// <summary>The unique invoice property that holds the invoice key.</summary>
    [Required]
    public string KeyProperty { get; set; } = "membership_invoice_key";

    /// <summary>The unique line-item property that holds the line key.</summary>
    [Required]
    public string LineKeyProperty { get; set; } = "membership_line_key";

    /// <summary>
    /// Seconds for which a run that shows no sign of life still owns its claims; more than twice the 100 s that HubSpot
    /// may work on a write before it gives up (status 524), so that no write of a lost run can come in late.
    /// </summary>
    [Range(5, 900)]
    public int LeaseSeconds { get; set; } = 240;

    /// <summary>
    /// Seconds for which HubSpot may still carry out what a dead run sent: its edge gives a write up after 100 s
    /// (status 524). Before a draft is created that such a run may have asked for, it is waited this long, and read
    /// once more.
    /// </summary>
    [Range(0, 600)]
    public int LateWriteSeconds { get; set; } = 100;

    /// <summary>
    /// How often a draft is read again when HubSpot has not added up its lines yet, or does not show it yet.
    /// </summary>
    [Range(0, 10)]
    public int ReadBackPolls { get; set; } = 4;

    /// <summary>Milliseconds before the first repeated read; each further wait is twice as long.</summary>
    [Range(1, 60_000)]
    public int ReadBackDelayMs { get; set; } = 500;
}

/// <summary>Checks <see cref="InvoicingOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class InvoicingOptionsValidator : IValidateOptions<InvoicingOptions>;
