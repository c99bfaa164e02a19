namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>Why the settings cannot be used; it never shows the value of a secret setting.</summary>
/// <param name="Key">The key, when one is to blame.</param>
/// <param name="Message">What is wrong and where, one sentence.</param>
/// <param name="Remedy">What to do about it, one sentence.</param>
public sealed record SettingProblem(string? Key, string Message, string Remedy)
{
    /// <summary>
    /// The message for those who may not know any value: what stands in the wrong place can be a secret.
    /// </summary>
    public string WithoutValue { get; init; } = Message;
}
