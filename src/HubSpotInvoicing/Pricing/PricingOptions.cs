using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Pricing;

/// <summary>Settings of the Pricing stage, section <c>Pricing</c>.</summary>
public sealed class PricingOptions
{
    public const string Section = "Pricing";

    /// <summary>Path of the price book; without it, the book that ships with the product.</summary>
    public string? Book { get; set; }

    /// <summary>
    /// Quotes above this amount, in major units of the book's currency, are held; without it, none is.
    /// </summary>
    [Range(0.01, 999_999_999)]
    public decimal? ApprovalLimit { get; set; }

    /// <summary>Other limits for single types, by <see cref="MembershipType.Fold"/> of their names.</summary>
    public Dictionary<string, decimal> ApprovalLimits { get; } = new(StringComparer.Ordinal);

    /// <summary>The limit of a type, with the setting that it comes from; absent when there is none.</summary>
    public (string Setting, decimal Amount)? LimitOf(MembershipType type)
    {
        if (ApprovalLimits.TryGetValue(MembershipType.Fold(type.Name), out var own))
        {
            return ($"{Section}:{nameof(ApprovalLimits)}:{type.Name.Replace(" ", "", StringComparison.Ordinal)}", own);
        }

        return ApprovalLimit is { } limit ? ($"{Section}:{nameof(ApprovalLimit)}", limit) : null;
    }
}

/// <summary>Checks <see cref="PricingOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class PricingOptionsValidator : IValidateOptions<PricingOptions>;
