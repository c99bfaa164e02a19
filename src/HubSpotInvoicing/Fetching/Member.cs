namespace HubSpotInvoicing.Fetching;

/// <summary>A company that renews, with its properties exactly as HubSpot shows them.</summary>
public sealed class Member(CompanyId id, DateOnly renewalDay, IReadOnlyDictionary<MemberField, MemberValue> values)
{
    public CompanyId Id { get; } = id;

    public DateOnly RenewalDay { get; } = renewalDay;

    /// <summary>The period that this renewal belongs to: the month of its renewal day.</summary>
    public BillingPeriod Period { get; } = BillingPeriod.Containing(renewalDay);

    public InvoiceKey Key => new(Id, Period);

    /// <summary>The same company as one that renewed in this period, whatever its renewal day says by now.</summary>
    public Member In(BillingPeriod period) => Period == period ? this : new Member(Id, period.FirstDay, values);

    /// <summary>
    /// The raw value of a field; a field that was not fetched reads as blank under its default property.
    /// </summary>
    public MemberValue this[MemberField field] =>
        values.TryGetValue(field, out var value) ? value : new MemberValue(field.DefaultProperty, null);
}
