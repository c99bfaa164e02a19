using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>
/// A company that has a membership type or a renewal date, as HubSpot shows it, whatever its data are worth.
/// </summary>
/// <param name="Id">The company.</param>
/// <param name="Values">The raw values of the properties that members are read from.</param>
public sealed record MembershipRecord(CompanyId Id, IReadOnlyDictionary<MemberField, MemberValue> Values)
{
    /// <summary>The day on which it renews; absent when there is none, or none that can be read.</summary>
    public DateOnly? RenewalDay { get; init; }

    /// <summary>The company's web domain; it may be blank.</summary>
    public string? Domain { get; init; }

    /// <summary>Who looks after the company; absent when nobody does.</summary>
    public CompanyOwner? Owner { get; init; }

    /// <summary>Its contacts, with the addresses that decide who is written to.</summary>
    public IReadOnlyList<ContactCandidate> Contacts { get; init; } = [];

    public MemberValue this[MemberField field] =>
        Values.TryGetValue(field, out var value) ? value : new MemberValue(field.DefaultProperty, null);

    /// <summary>The same company as one that renews on this day.</summary>
    public Renewal RenewingOn(DateOnly day) => new(new Member(Id, day, Values), Contacts);
}
