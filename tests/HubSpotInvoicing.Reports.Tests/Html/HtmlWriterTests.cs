using System.Diagnostics;
using System.Text;

namespace HubSpotInvoicing.Reports.Html;

public sealed class HtmlWriterTests
{
    private readonly HtmlWriter html = new();

    [Fact]
    public void A_text_cannot_become_markup()
    {
        html.Element("p", "<script>alert('x') & \"y\"</script>");

        Assert.EndsWith(
            "<p>&lt;script&gt;alert(&#x27;x&#x27;) &amp; &quot;y&quot;&lt;/script&gt;</p>\n",
            Written(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_value_cannot_leave_its_quotes()
    {
        html.Element("p", "", ("class", "\" onclick=\"alert(1)"));

        Assert.Contains("class=\"&quot; onclick=&quot;alert(1)\"", Written(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://app.hubspot.com/contacts/1/record/0-2/9011")]
    [InlineData("http://localhost:8080/x")]
    public void A_web_address_becomes_a_link(string address)
    {
        html.Link("Company", address);

        Assert.Contains($"<a href=\"{address}\" rel=\"noreferrer\">Company</a>", Written(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JaVaScRiPt:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/hosts")]
    [InlineData("ftp://files.example")]
    [InlineData("/contacts/1")]
    [InlineData("//evil.example")]
    [InlineData("")]
    [InlineData(null)]
    public void Any_other_address_leaves_only_the_label(string? address)
    {
        html.Link("Company", address);

        Assert.EndsWith("Company\n", Written(), StringComparison.Ordinal);
        Assert.DoesNotContain("href", Written(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_that_stays_open_is_a_bug()
    {
        html.Open("main");

        Assert.Throws<UnreachableException>(() => html.ToBytes());
    }

    private string Written() => Encoding.UTF8.GetString(html.ToBytes().Span);
}
