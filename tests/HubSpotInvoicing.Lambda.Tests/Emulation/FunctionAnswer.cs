namespace HubSpotInvoicing.Lambda.Emulation;

/// <summary>How one attempt at a request ended.</summary>
/// <param name="Body">The result, or the error document.</param>
/// <param name="ErrorType">The type of the error; none when there was none.</param>
internal sealed record FunctionAnswer(string Body, string? ErrorType = null)
{
    public bool IsError => ErrorType is not null;

    /// <summary>What the platform says when the process says nothing.</summary>
    public static FunctionAnswer OfPlatform(string type, string message) =>
        new($$"""{"errorType":"{{type}}","errorMessage":"{{message}}"}""", type);
}
