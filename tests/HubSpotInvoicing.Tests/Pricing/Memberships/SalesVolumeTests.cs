namespace HubSpotInvoicing.Pricing.Memberships;

public sealed class SalesVolumeTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.00", "0")]
    [InlineData("12500000", "12500000")]
    [InlineData("12,500,000", "12500000")]
    [InlineData("12,500,000.50", "12500000.5")]
    [InlineData("$12,500,000.00", "12500000")]
    [InlineData(" $  5000000 ", "5000000")]
    [InlineData("0005", "5")]
    [InlineData("0,500", "500")]
    [InlineData("1.000000000000000000000000000000000001", "1.000000000000000000000000000000000001")]
    public void A_plain_amount_is_read_in_every_culture(string text, string readAs)
    {
        foreach (var culture in new[] { "en-US", "de-DE", "tr-TR" })
        {
            using var _ = new CultureScope(culture);

            Assert.True(SalesVolume.TryParse(text, out var volume));
            Assert.Equal(readAs, volume.ToString());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("$")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1e6")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("5.0.0")]
    [InlineData("1,00")]
    [InlineData("1,0000")]
    [InlineData("1000,000")]
    [InlineData(",100")]
    [InlineData("1,000,")]
    [InlineData("1.000,00")]
    [InlineData("1 000")]
    [InlineData("$$5")]
    [InlineData("5 $")]
    [InlineData("€5")]
    [InlineData("5 million")]
    [InlineData("١٢")]
    [InlineData("5\u0000")]
    public void Anything_else_is_no_volume(string text)
    {
        Assert.False(SalesVolume.TryParse(text, out var volume));
        Assert.Null(volume);
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("9", "10")]
    [InlineData("99", "100.5")]
    [InlineData("5", "5.01")]
    [InlineData("5.09", "5.1")]
    [InlineData("5000000", "5000000.0000000000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950336")]
    public void Volumes_are_ordered_to_the_last_digit(string small, string large)
    {
        Assert.True(SalesVolume.TryParse(small, out var less));
        Assert.True(SalesVolume.TryParse(large, out var more));

        Assert.True(less < more);
        Assert.True(more > less);
        Assert.True(less <= more);
        Assert.True(more >= less);
        Assert.Equal(1, less.CompareTo(null));
        Assert.NotEqual(less, more);
    }

    [Fact]
    public void Two_writings_of_one_volume_are_equal()
    {
        Assert.True(SalesVolume.TryParse("$ 1,500.00", out var volume));

        Assert.Equal(SalesVolume.Of(1500m), volume);
        Assert.Equal(0, volume.CompareTo(SalesVolume.Of(1500.000m)));
        Assert.True(volume <= SalesVolume.Of(1500m));
        Assert.True(volume >= SalesVolume.Of(1500m));
        Assert.False(volume < SalesVolume.Of(1500m));
        Assert.False(volume > SalesVolume.Of(1500m));
        Assert.False(volume.IsZero);
        Assert.True(SalesVolume.Of(0.00m).IsZero);
        Assert.False(SalesVolume.Of(0.01m).IsZero);
    }

    [Fact]
    public void A_volume_is_never_negative() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SalesVolume.Of(-0.01m));
}
