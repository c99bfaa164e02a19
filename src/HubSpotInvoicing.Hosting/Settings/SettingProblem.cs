namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>Why the settings cannot be used; it never shows a secret.</summary>
/// <param name="Key">The key, when one is to blame.</param>
/// <param name="Message">What is wrong and where, one sentence.</param>
/// <param name="Remedy">What to do about it, one sentence.</param>
public sealed record SettingProblem(string? Key, string Message, string Remedy);
