using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>Settings of what a person looks at first, section <c>Review</c>.</summary>
public sealed class ReviewOptions
{
    public const string Section = "Review";

    public ReviewMode Mode { get; set; } = ReviewMode.Flagged;

    /// <summary>Different people who have to approve a plan before it is billed.</summary>
    [Range(1, 2)]
    public int Approvers { get; set; } = 1;
}

/// <summary>Checks <see cref="ReviewOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class ReviewOptionsValidator : IValidateOptions<ReviewOptions>;
