namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>A text that somebody wrote for a key, and where; the key may be unknown and the text wrong.</summary>
internal sealed record SettingEntry(string Key, string Text, string Origin);
