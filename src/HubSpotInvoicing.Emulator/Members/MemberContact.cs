namespace HubSpotInvoicing.Emulator.Members;

/// <summary>A contact to be made for a member, and what it is to the company.</summary>
internal sealed record MemberContact(string? Email, params ContactRole[] Roles)
{
    public const string OwnDomain = "{domain}";

    /// <summary>The send result of the mail service for this address, when it is not a good one.</summary>
    public string? MailResult { get; init; }

    /// <summary>An address in the member's own domain.</summary>
    public static MemberContact At(string mailbox, params ContactRole[] roles) => new($"{mailbox}@{OwnDomain}", roles);
}
