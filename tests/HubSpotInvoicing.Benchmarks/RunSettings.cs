using System.Globalization;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Benchmarks;

/// <summary>One run to measure: how many members, under which limits, with or without mail.</summary>
internal sealed record RunSettings(int Companies, AccountTier Tier, int LatencyMs, string Channel)
{
    public const string NoMail = "None";
    public const string Mail = "HubSpot";
    private const int ProLatencyMs = 50;

    public static IReadOnlyList<string> Channels { get; } = [NoMail, Mail];

    public bool IsMailed => Channel != NoMail;

    public static RunSettings Unlimited(int companies) => new(companies, AccountTier.None, 0, NoMail);

    public static RunSettings AtProLimits(int companies, string channel) =>
        new(companies, AccountTier.Pro, ProLatencyMs, channel);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Companies:N0} companies, tier {Tier}, {LatencyMs} ms latency, mail {(IsMailed ? "on" : "off")}");
}
