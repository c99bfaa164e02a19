namespace HubSpotInvoicing.Pricing;

/// <summary>
/// What pricing read from a member's properties, for the report; absent where the type has no such figure.
/// </summary>
public sealed record MemberFigures
{
    public static MemberFigures None { get; } = new();

    public int? UsStates { get; init; }

    public int? CanadianProvinces { get; init; }

    public int? OtherTerritories { get; init; }

    /// <summary>The sum of the three counts; absent when one of them is not readable.</summary>
    public int? Territories { get; init; }

    /// <summary>The annual sales volume as it stands in HubSpot.</summary>
    public string? SalesVolume { get; init; }

    /// <summary>1 to 5: the band that decided the price.</summary>
    public int? Tier { get; init; }
}
