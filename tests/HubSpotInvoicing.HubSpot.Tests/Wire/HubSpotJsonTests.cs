using System.Text.Json;
using HubSpotInvoicing.HubSpot.Http;

namespace HubSpotInvoicing.HubSpot.Wire;

public sealed class HubSpotJsonTests
{
    [Fact]
    public void Ids_are_read_as_numbers_and_as_texts()
    {
        const string Json = """
            {"results":[{"from":{"id":9011},"to":[{"toObjectId":4401,"associationTypes":[{"category":"HUBSPOT_DEFINED","typeId":930,"label":null}]},
            {"toObjectId":"4402","associationTypes":null}]}]}
            """;

        var row = Assert.Single(Read(Json, HubSpotJson.Default.AssociationAnswer).Rows);

        Assert.Equal("9011", row.From?.Id);
        Assert.Equal(["4401", "4402"], (row.To ?? []).Select(t => t?.ToObjectId));
    }

    [Fact]
    public void Unknown_fields_and_odd_values_are_passed_over()
    {
        const string Json = """
            {"status":"COMPLETE","warnings":[{"category":"X"}],"results":[{"id":1,"url":"x","archived":false,"associations":{"a":[1]},
            "properties":{"a":1.50,"b":true,"c":null,"d":{"x":[1]},"e":"text"}}],"errors":[{"subCategory":{"k":1},"context":{"ids":["1",2],"odd":"one"},"errors":null}]}
            """;

        var answer = Read(Json, HubSpotJson.Default.BatchAnswer);

        var record = Assert.Single(answer.Records);
        Assert.Equal(["1.50", "true", null, null, "text"], new[] { "a", "b", "c", "d", "e" }.Select(p => record[p]));
        Assert.Equal(["1", "2"], Assert.Single(answer.Refusals).ContextOf("ids"));
    }

    [Fact]
    public void An_answer_without_results_is_not_readable() =>
        Assert.Throws<JsonException>(() => Read("""{"status":"COMPLETE"}""", HubSpotJson.Default.BatchAnswer));

    [Theory]
    [InlineData(
        """{"policyName":"TEN_SECONDLY_ROLLING","errorType":"RATE_LIMIT"}""", nameof(RateLimitPolicy.TenSecondly))]
    [InlineData(
        """{"category":"RATE_LIMITS","message":"You have reached your secondly limit."}""",
        nameof(RateLimitPolicy.Secondly))]
    [InlineData(
        """{"category":"RATE_LIMITS","message":"You have reached your daily limit."}""", nameof(RateLimitPolicy.Daily))]
    [InlineData(
        """{"policyName":"SECONDLY","message":"Your daily limit is 250000."}""", nameof(RateLimitPolicy.Secondly))]
    [InlineData("""{"category":"RATE_LIMITS"}""", nameof(RateLimitPolicy.Unnamed))]
    public void Both_shapes_of_a_429_name_their_counter(string json, string policy) =>
        Assert.Equal(policy, Read(json, HubSpotJson.Default.ErrorBody).RateLimit.ToString());

    private static T Read<T>(string json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class =>
        Assert.IsType<T>(JsonSerializer.Deserialize(json, type));
}
