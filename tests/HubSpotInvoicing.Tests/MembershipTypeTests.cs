namespace HubSpotInvoicing;

public sealed class MembershipTypeTests
{
    [Theory]
    [InlineData("Service Provider")]
    [InlineData("service_provider")]
    [InlineData("SERVICE-PROVIDER")]
    [InlineData(" ServiceProvider\t")]
    [InlineData("s e r v i c e provider")]
    public void Case_spaces_underscores_and_hyphens_make_no_difference(string name)
    {
        var (one, other) = (MembershipType.Named("Service Provider"), MembershipType.Named(name));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(name, other.ToString());
    }

    [Theory]
    [InlineData("Service.Provider")]
    [InlineData("Service Providers")]
    [InlineData("Distributor")]
    public void Any_other_difference_is_another_type(string name) =>
        Assert.NotEqual(MembershipType.Named("Service Provider"), MembershipType.Named(name));

    [Theory]
    [InlineData("")]
    [InlineData(" _-")]
    public void A_name_without_a_letter_is_no_type(string name) =>
        Assert.Throws<FormatException>(() => MembershipType.Named(name));

    [Fact]
    public void A_type_is_never_nothing()
    {
        MembershipType? nothing = null;

        Assert.False(MembershipType.Named("Distributor").Equals(nothing));
    }

    [Fact]
    public void The_dotless_i_of_turkish_changes_nothing()
    {
        using var _ = new CultureScope("tr-TR");

        Assert.Equal(MembershipType.Named("DISTRIBUTOR"), MembershipType.Named("distributor"));
    }
}
