using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Snapshots;

/// <summary>An account as a snapshot file holds it.</summary>
internal sealed record Snapshot
{
    /// <summary>The sum of the file's lines, by which a journal knows it again.</summary>
    public required string Sum { get; init; }

    public required SnapshotAccount Account { get; init; }

    /// <summary>The account's own company-to-contact labels by type id.</summary>
    public required IReadOnlyDictionary<int, string> Labels { get; init; }

    public required IReadOnlyList<AccountOwner> Owners { get; init; }

    public required IReadOnlyList<(CrmType Type, PropertyDefinition Definition)> Properties { get; init; }

    /// <summary>Records and associations.</summary>
    public required IReadOnlyList<Change> Content { get; init; }

    /// <summary>The account's own words go before the options'.</summary>
    public EmulatorOptions ApplyTo(EmulatorOptions options) => options with
    {
        Companies = 0,
        PortalId = Account.PortalId,
        TimeZone = Account.TimeZone,
        Currency = Account.Currencies[0],
        AdditionalCurrencies = [.. Account.Currencies.Skip(1)],
        ContactLabel = null,
        OtherContactLabels = Labels,
        Owners = Owners,
    };
}
