namespace HubSpotInvoicing.Fetching;

public sealed class MemberTests
{
    [Theory]
    [InlineData("2028-02-29", "9011:2028-02")]
    [InlineData("2026-11-01", "9011:2026-11")]
    [InlineData("2026-11-30", "9011:2026-11")]
    public void A_member_renews_in_the_month_of_its_renewal_day(string day, string key)
    {
        var member = new Member(
            CompanyId.Of(9011),
            DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            new Dictionary<MemberField, MemberValue>());

        Assert.Equal(key, member.Key.ToString());
        Assert.True(member.Period.Contains(member.RenewalDay));
    }

    [Fact]
    public void A_field_that_was_not_fetched_is_blank_under_its_default_property()
    {
        var member = new Member(CompanyId.Of(1), new DateOnly(2026, 11, 1), new Dictionary<MemberField, MemberValue>());

        var value = member[MemberField.Level];

        Assert.Equal(new MemberValue("membership_level", null), value);
        Assert.True(value.IsBlank);
        Assert.Equal("", value.Trimmed);
    }
}
