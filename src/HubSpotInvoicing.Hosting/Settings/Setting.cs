namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>One setting of the product: its key, what it means, and how its text becomes a value.</summary>
/// <param name="Key">Section and name, for example <c>Invoicing:TermsDays</c>.</param>
/// <param name="Description">What it decides, a few words.</param>
/// <param name="Read">The value in effect as text; absent when it has none.</param>
/// <param name="Write">Takes a text over; throws <see cref="FormatException"/> saying what is expected instead.</param>
public sealed record Setting(
    string Key, string Description, Func<ProductSettings, string?> Read, Action<ProductSettings, string> Write)
{
    /// <summary>Whether its value must never be shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether its value holds people's addresses, so that no error may repeat it.</summary>
    public bool NamesPeople { get; init; }

    public string EnvironmentVariable => Key.Replace(":", "__", StringComparison.Ordinal);
}
