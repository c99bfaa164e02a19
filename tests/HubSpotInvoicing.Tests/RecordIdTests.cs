namespace HubSpotInvoicing;

public sealed class RecordIdTests
{
    [Fact]
    public void Ids_are_the_digits_that_hubspot_sends()
    {
        Assert.Equal(CompanyId.Of(9011), CompanyId.Parse("9011"));
        Assert.Equal(ContactId.Of(long.MaxValue), ContactId.Parse("9223372036854775807"));
        Assert.Equal("512", InvoiceId.Parse("512").ToString());
        Assert.Equal(9011, CompanyId.Parse("9011").Value);
        Assert.NotEqual<RecordId>(CompanyId.Of(1), ContactId.Of(1));
        Assert.Equal(InvoiceId.Of(1), InvoiceId.Of(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.0")]
    [InlineData(" 1")]
    [InlineData("1\0")]
    [InlineData("٣")]
    [InlineData("9223372036854775808")]
    public void Anything_but_a_positive_number_is_no_id(string text)
    {
        var fault = Assert.Throws<FormatException>(() => CompanyId.Parse(text));

        Assert.Contains("company id", fault.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => ContactId.Parse(text));
        Assert.Throws<FormatException>(() => InvoiceId.Parse(text));
    }

    [Fact]
    public void An_id_is_never_zero_or_negative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CompanyId.Of(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => InvoiceId.Of(-1));
    }

    [Fact]
    public void Contacts_are_ordered_by_number_and_not_by_spelling()
    {
        var (low, high) = (ContactId.Parse("9"), ContactId.Parse("10"));

        Assert.True(low < high);
        Assert.True(high > low);
        Assert.True(low <= high);
        Assert.True(high >= low);
        Assert.Equal(1, low.CompareTo(null));
    }
}
