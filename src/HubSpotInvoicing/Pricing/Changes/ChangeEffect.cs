namespace HubSpotInvoicing.Pricing.Changes;

/// <summary>Why an amount differs from the one before it.</summary>
public enum ChangeEffect
{
    /// <summary>The same units and the same band at the new prices.</summary>
    Price,

    /// <summary>More or fewer units, at the new prices.</summary>
    Quantity,

    /// <summary>Another band, at the new prices.</summary>
    Band,

    /// <summary>What remains: another membership type, or lines of another kind.</summary>
    Rule,

    /// <summary>The lines of one of the two are not known.</summary>
    Unknown,
}
