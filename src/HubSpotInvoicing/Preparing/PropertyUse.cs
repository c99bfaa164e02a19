namespace HubSpotInvoicing.Preparing;

/// <summary>What the product does with a property.</summary>
public enum PropertyUse
{
    Read,

    /// <summary>It is read and written.</summary>
    Written,
}
