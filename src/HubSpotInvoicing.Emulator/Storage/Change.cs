namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>The after-image of one thing that a request changed.</summary>
internal abstract record Change
{
    private Change()
    {
    }

    public sealed record RecordSaved(CrmRecord Record) : Change;

    /// <summary>The types of the association after the change; none when it is gone.</summary>
    public sealed record Linked(RecordKey From, RecordKey To, IReadOnlyList<LinkType> Types) : Change;

    public sealed record MailKept(SentMail Mail) : Change;

    /// <summary>An account-defined label of companies' contacts.</summary>
    public sealed record LabelAdded(int TypeId, string Label) : Change;

    public sealed record GroupAdded(CrmType Type, PropertyGroup Group) : Change;

    /// <summary>The property is gone, its values are kept.</summary>
    public sealed record PropertyArchived(CrmType Type, string Name) : Change;

    /// <summary>A property that is new, or that replaces one of the same name.</summary>
    public sealed record PropertyAdded(CrmType Type, PropertyDefinition Definition) : Change;
}
