namespace HubSpotInvoicing.Foreseeing;

/// <summary>One member under both price books.</summary>
/// <param name="Key">The company and the month that it renews in.</param>
/// <param name="Name">The company's name, as HubSpot has it.</param>
/// <param name="Type">Its type in either book, or <see cref="NoType"/>.</param>
/// <param name="Before">Its price under the old book; absent when it has none there.</param>
/// <param name="After">Its price under the new book; absent when it has none there.</param>
public sealed record MemberEffect(InvoiceKey Key, string? Name, string Type, Money? Before, Money? After)
{
    /// <summary>The type of members whose own type neither book knows.</summary>
    public const string NoType = "(in neither book)";

    /// <summary>1 to 5: the band that decided the old price; absent for types without bands.</summary>
    public int? BandBefore { get; init; }

    public int? BandAfter { get; init; }

    public bool IsHeldBefore { get; init; }

    public bool IsHeldAfter { get; init; }

    /// <summary>Why one of the books has no price for it, in the words of the billing rules.</summary>
    public IReadOnlyList<RejectionReason> Reasons { get; init; } = [];

    /// <summary>By how much the price changes; absent unless both books have one.</summary>
    public Money? Change => Before is null || After is null ? null : After - Before;

    public bool CrossesAnEdge => Change is not null && BandBefore != BandAfter;

    public bool FailsInOne => (Before is null) != (After is null);
}
