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

    public sealed record PropertyAdded(CrmType Type, PropertyDefinition Definition) : Change;
}
