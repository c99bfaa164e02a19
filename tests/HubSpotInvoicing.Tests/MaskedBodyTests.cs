using System.Text;

namespace HubSpotInvoicing;

public sealed class MaskedBodyTests
{
    [Theory]
    [InlineData(
        """{"name":"Acme","amount":12.50,"isOpen":true,"dues":null}""",
        """{"name":"***","amount":12.50,"isOpen":true,"dues":null}"""
    )]
    [InlineData(
        """{"status":"error","category":"VALIDATION_ERROR"}""",
        """{"status":"error","category":"VALIDATION_ERROR"}"""
    )]
    [InlineData(
        """{"id":"9011","idProperty":"membership_invoice_key"}""",
        """{"id":"9011","idProperty":"membership_invoice_key"}"""
    )]
    [InlineData("""{"id":"pat@acme.test","status":"two words"}""", """{"id":"***","status":"***"}""")]
    [InlineData("""{"pat@acme.test":{"id":"1"}}""", """{"***":{"id":"1"}}""")]
    [InlineData(
        """{"context":{"propertyName":["email"],"value":["pat"]}}""",
        """{"context":{"propertyName":["email"],"value":["***"]}}"""
    )]
    [InlineData("\"pat\"", "\"***\"")]
    [InlineData("Dear Pat", "8 bytes that are no JSON")]
    [InlineData("", "none")]
    public void Only_codes_and_ids_of_known_fields_stay(string body, string masked) =>
        Assert.Equal(masked, MaskedBody.Of(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void A_body_that_is_not_there_is_none() => Assert.Equal("none", MaskedBody.Of(null));

    [Fact]
    public void A_long_list_is_cut()
    {
        var body = $"[{string.Join(',', Enumerable.Range(1, 25))}]";

        Assert.EndsWith(",20,\"5 more\"]", MaskedBody.Of(Encoding.UTF8.GetBytes(body)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_body_is_cut()
    {
        var body = $"{{{string.Join(',', Enumerable.Range(1, 2000).Select(n => $"\"f{n}\":{n}"))}}}";

        Assert.Equal(MaskedBody.LengthMax + 1, MaskedBody.Of(Encoding.UTF8.GetBytes(body)).Length);
    }
}
