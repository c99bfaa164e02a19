using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Pricing.Memberships;

/// <summary>What a manufacturer's sales volume and level say, each on its own.</summary>
/// <param name="Volume">The volume, when there is a readable one.</param>
/// <param name="VolumeBand">The band that the volume falls into.</param>
/// <param name="LevelBand">The band that the level names, when it names one.</param>
internal sealed record ManufacturerReading(SalesVolume? Volume, SalesBand? VolumeBand, SalesBand? LevelBand)
{
    public required MemberValue VolumeValue { get; init; }

    public required MemberValue LevelValue { get; init; }

    /// <summary>The band that decides: the volume's, or the level's when the volume is blank.</summary>
    public SalesBand? Band => VolumeValue.IsBlank ? LevelBand : VolumeBand;

    public bool LevelIsUnknown => !LevelValue.IsBlank && LevelBand is null;

    public IReadOnlyList<TraceInput> Inputs =>
    [
        new(VolumeValue.Property, VolumeValue.Raw, ReadAs(VolumeValue, Volume?.ToString())),
        new(LevelValue.Property, LevelValue.Raw, ReadAs(LevelValue, LevelBand?.LevelName)),
    ];

    public static ManufacturerReading Of(Member member, IReadOnlyList<SalesBand> bands)
    {
        var (volumeValue, levelValue) = (member[MemberField.SalesVolume], member[MemberField.Level]);
        var volumeBand = SalesVolume.TryParse(volumeValue.Trimmed, out var volume)
            ? bands.First(band => !band.EndsBelow(volume))
            : null;
        var level = MembershipType.Fold(levelValue.Trimmed);
        var levelBand = bands.FirstOrDefault(band => MembershipType.Fold(band.LevelName) == level);
        return new ManufacturerReading(volume, volumeBand, levelBand)
        {
            VolumeValue = volumeValue,
            LevelValue = levelValue,
        };
    }

    private static string ReadAs(MemberValue value, string? reading) =>
        value.IsBlank ? "blank" : reading ?? "not readable";
}
