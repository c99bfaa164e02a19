using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Running;

/// <summary>Settings of the run as a whole, section <c>Running</c>: its brakes, its deadline, its stride.</summary>
public sealed class RunningOptions
{
    public const string Section = "Running";

    /// <summary>Brake: the highest sum of new invoices in one run, in major units of the book's currency.</summary>
    [Range(0.01, 999_999_999)]
    public decimal? TotalMax { get; set; }

    /// <summary>Brake: the highest number of new invoices in one run.</summary>
    [Range(1, 1_000_000)]
    public int? InvoicesMax { get; set; }

    /// <summary>Brake: the highest share of rejected companies, in percent of those found so far.</summary>
    [Range(0, 100)]
    public decimal? RejectedPercentMax { get; set; }

    /// <summary>Companies that must have been found before their share of rejections means anything.</summary>
    [Range(1, 1_000_000)]
    public int RejectedPercentFrom { get; set; } = 20;

    /// <summary>Brake: only this many new invoices, to be looked at before the rest.</summary>
    [Range(1, 1_000_000)]
    public int? CanaryInvoices { get; set; }

    /// <summary>
    /// The run ends within this many seconds of its start: it takes nothing new in time to finish what it began.
    /// </summary>
    [Range(10, 86_400)]
    public int? DeadlineSeconds { get; set; }

    /// <summary>Companies claimed and billed before a stop, a brake or the deadline is looked at again.</summary>
    [Range(1, 1000)]
    public int PortionSize { get; set; } = 200;
}

/// <summary>Checks <see cref="RunningOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class RunningOptionsValidator : IValidateOptions<RunningOptions>;
