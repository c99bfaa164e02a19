using System.Text.Json;

namespace HubSpotInvoicing.HubSpot.Wire;

public sealed class PropertyNamesTests
{
    [Fact]
    public void A_name_is_one_text_in_every_record()
    {
        var first = Read("""{"properties":{"membership_type":"A"}}""");
        var second = Read("""{"properties":{"membership_type":"B"}}""");

        Assert.Same(Assert.Single(first).Key, Assert.Single(second).Key);
    }

    [Theory]
    [InlineData("""{"properties":{"next\u005frenewal_date":"A"}}""", "next_renewal_date")]
    [InlineData("""{"properties":{"":"A"}}""", "")]
    [InlineData("""{"properties":{"straße €":"A"}}""", "straße €")]
    public void A_name_is_read_as_it_is_meant(string json, string name) => Assert.Equal("A", Read(json)[name]);

    [Theory]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(5000)]
    public void A_name_may_have_any_length(int length)
    {
        var name = new string('n', length);

        var properties = Read($$"""{"properties":{"{{name}}":"A"} }""");

        Assert.Equal("A", properties[name]);
    }

    private static IReadOnlyDictionary<string, string?> Read(string json) =>
        JsonSerializer.Deserialize(json, HubSpotJson.Default.ObjectRecord)?.Properties
        ?? new Dictionary<string, string?>();
}
