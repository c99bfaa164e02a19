namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>A setting as it stands: its value for people, where it came from, and what is wrong with it.</summary>
public sealed record SettingValue(Setting Setting, string Text, string Origin, SettingProblem? Problem);
