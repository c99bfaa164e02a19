namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>
/// Codes, names and ids from HubSpot's answers that are safe to show: nothing else of an answer is ever shown.
/// </summary>
internal static class PlainText
{
    private const int LengthMax = 100;

    /// <summary>
    /// The text when it is a plain code or id; otherwise nothing, because it might hold a member's data.
    /// </summary>
    public static string? Of(string? text) =>
        text is { Length: > 0 and <= LengthMax }
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')
            ? text
            : null;
}
