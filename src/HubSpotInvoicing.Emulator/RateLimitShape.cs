namespace HubSpotInvoicing.Emulator;

/// <summary>Which of the two known bodies a 429 carries.</summary>
public enum RateLimitShape
{
    /// <summary>Either one, drawn from the seed.</summary>
    Alternating,

    /// <summary>The older body with an error type.</summary>
    ErrorType,

    /// <summary>The newer body with a category.</summary>
    Category,
}
