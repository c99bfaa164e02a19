namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>The dated version in a path, such as <c>2026-09</c>.</summary>
internal readonly record struct ApiVersion(string Text)
{
    private const string FirstWithRecordRules = "2026-09";

    /// <summary>Record-creation rules are enforced, and odd dates are normalised instead of refused.</summary>
    public bool EnforcesRecordRules => string.CompareOrdinal(Text, FirstWithRecordRules) >= 0;

    public static ApiVersion? Parse(string? text) =>
        text is { Length: 7 } && text[4] == '-' && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
            && char.IsAsciiDigit(text[5]) && char.IsAsciiDigit(text[6])
            ? new ApiVersion(text)
            : null;
}
