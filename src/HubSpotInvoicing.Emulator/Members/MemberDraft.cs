namespace HubSpotInvoicing.Emulator.Members;

/// <summary>A member as it will be put into the account.</summary>
internal sealed record MemberDraft(string Name)
{
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<MemberContact> Contacts { get; init; } = [MemberContact.At("billing", ContactRole.Billing)];

    /// <summary>Calendar day of the renewal within its month; past the end means the last day.</summary>
    public int Day { get; init; } = 15;

    /// <summary>Whether a record rule of the account refuses every update of the company.</summary>
    public bool RefusesUpdates { get; init; }

    /// <summary>Whether a run over a HubSpot like this one ends in a failure for the member.</summary>
    public bool EndsInFailure { get; init; }

    /// <summary>An invoice that the account already holds for the member.</summary>
    public ExistingInvoice? Invoice { get; init; }

    public static MemberDraft Distributor(string name, string states) =>
        Typed(name, "Distributor").With("us_states", states);

    public static MemberDraft Manufacturer(string name, string volume) =>
        Typed(name, "Manufacturer").With("sales_volume", volume);

    public static MemberDraft ServiceProvider(string name) => Typed(name, "Service Provider");

    public static MemberDraft Typed(string name, string type) => new MemberDraft(name).With("membership_type", type);

    public MemberDraft With(string property, string value) =>
        this with { Properties = new Dictionary<string, string>(Properties) { [property] = value } };

    public MemberDraft WithContacts(params MemberContact[] contacts) => this with { Contacts = contacts };
}
