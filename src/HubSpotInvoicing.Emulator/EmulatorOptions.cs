using HubSpotInvoicing.Emulator.Defects;

namespace HubSpotInvoicing.Emulator;

/// <summary>The account the emulator plays: its members, its subscription, and how strictly it answers.</summary>
public sealed record EmulatorOptions
{
    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>How many members renew in the anchor period; about a quarter more renew in other months.</summary>
    public int Companies { get; init; }

    /// <summary>
    /// An account as HubSpot hands it out: no properties, groups, labels and products but HubSpot's own. Its made-up
    /// members come once somebody has created every company property that they have values for.
    /// </summary>
    public bool Bare { get; init; }

    /// <summary>What is missing or wrong in the account, until it is repaired.</summary>
    public IReadOnlyList<AccountDefect> Defects { get; init; } = [];

    public int Seed { get; init; } = 1;

    public MembershipEdges Edges { get; init; } = MembershipEdges.All;

    /// <summary>The month, <c>yyyy-MM</c>, around which the members are generated.</summary>
    public string AnchorPeriod { get; init; } = "2026-11";

    public AccountTier Tier { get; init; } = AccountTier.None;

    /// <summary>Time that passes before every answer.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How far the search index trails behind the records.</summary>
    public TimeSpan SearchLag { get; init; }

    public long PortalId { get; init; } = 4242001;

    public string AccountType { get; init; } = "DEVELOPER_TEST";

    public string AccessToken { get; init; } = "pat-emulator-demo";

    /// <summary>What the lasting token is.</summary>
    public TokenKind Token { get; init; } = TokenKind.ServiceKey;

    /// <summary>Whether HubSpot refuses the lasting token.</summary>
    public bool TokenRevoked { get; init; }

    /// <summary>An app that may ask for tokens of its own.</summary>
    public OAuthApp? App { get; init; }

    public string TimeZone { get; init; } = "America/New_York";

    /// <summary>The time zone that the account's details name; its own where none is set.</summary>
    public string? StatedTimeZone { get; init; }

    public string Currency { get; init; } = "USD";

    public IReadOnlyCollection<string> AdditionalCurrencies { get; init; } = [];

    /// <summary>Scopes the token holds; all of them when not set.</summary>
    public IReadOnlyCollection<string>? Scopes { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Journal of every committed change; a later start with the same file continues from it.</summary>
    public string? StateFile { get; init; }

    /// <summary>Folder that receives every accepted mail as an <c>.eml</c> file.</summary>
    public string? MailDirectory { get; init; }

    /// <summary>The published template e-mail that transactional sends may name.</summary>
    public long TemplateEmailId { get; init; } = 4126643121;

    public TemplateState Template { get; init; }

    /// <summary>Whether mails have a domain to be sent from.</summary>
    public bool HasSendingDomain { get; init; } = true;

    /// <summary>How long a mail stays pending; zero answers with its result at once.</summary>
    public TimeSpan MailDelay { get; init; }

    /// <summary>Whether drafts can be made.</summary>
    public bool InvoicingIsSetUp { get; init; } = true;

    public InvoiceKeyMode InvoiceKey { get; init; } = InvoiceKeyMode.Unique;

    /// <summary>What admins of the account demand of its records.</summary>
    public IReadOnlyList<RecordRule> RecordRules { get; init; } = [];

    /// <summary>How far the clock of the answers' <c>Date</c> header is ahead; negative is behind.</summary>
    public TimeSpan ClockSkew { get; init; }

    /// <summary>
    /// Whether a line may hang on two invoices; HubSpot's guide calls it wrong, and nobody says that it is refused.
    /// </summary>
    public bool LinesMayBeShared { get; init; }

    /// <summary>Whether the lines of a deleted draft stay behind; HubSpot's guide says that they go with it.</summary>
    public bool LinesOutliveDrafts { get; init; }

    public IReadOnlyCollection<Oddity> Oddities { get; init; } = [];

    /// <summary>How a calendar day reads back.</summary>
    public DayForm DayForm { get; init; }

    /// <summary>Whether an archived record keeps its unique values reserved.</summary>
    public bool ArchivedRecordsKeepUniqueValues { get; init; }

    /// <summary>The account-defined association label; null makes an account without it.</summary>
    public string? ContactLabel { get; init; } = "Renewal contact";

    /// <summary>Type id of the account-defined label, from company to contact.</summary>
    public int ContactLabelTypeId { get; init; } = 37;

    /// <summary>Further account-defined labels from company to contact, by type id.</summary>
    public IReadOnlyDictionary<int, string> OtherContactLabels { get; init; } = new Dictionary<int, string>();

    /// <summary>Association types, in HubSpot's own ids, that this account lacks.</summary>
    public IReadOnlyCollection<int> MissingAssociationTypes { get; init; } = [];

    /// <summary>The users of the account who can own companies.</summary>
    public IReadOnlyList<AccountOwner> Owners { get; init; } =
    [
        new(7_301, "Membership", "East"), new(7_302, "Membership", "West"), new(7_303, "Membership", "Canada"),
    ];

    /// <summary>
    /// A snapshot of an account, served instead of generated members; what it says of the account goes before these
    /// options.
    /// </summary>
    public string? DataFile { get; init; }

    /// <summary>Daily calls allowed; the tier's own number when not set.</summary>
    public int? DailyLimit { get; init; }

    /// <summary>How many calls others have left of the day before the first one; all when not set.</summary>
    public int? CallsLeftToday { get; init; }

    public RateLimitShape RateLimitShape { get; init; }

    /// <summary>How many reads after an invoice's creation still show a billed amount of zero.</summary>
    public int ZeroBilledReads { get; init; }

    /// <summary>Whether an open invoice may be voided by PATCH.</summary>
    public bool VoidingAllowed { get; init; }

    internal bool HasMembers { get; init; } = true;

    internal bool HasMembershipGroup { get; init; } = true;

    internal IReadOnlyList<PropertyFlaw> PropertyFlaws { get; init; } = [];
}
