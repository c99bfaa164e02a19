using System.Text.Json;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.HubSpot.Batching;

public sealed class BatchMatchTests
{
    private static readonly BatchCall ByKey = new("/upsert", RequestKind.KeyedWrite, "line_key");
    private static readonly BatchCall ById = new("/update", RequestKind.KeyedWrite);

    [Fact]
    public void Results_are_told_apart_by_trace_id_whatever_their_order()
    {
        var match = Match(
            ByKey,
            """{"results":[{"id":"2","objectWriteTraceId":"b"},{"id":"1","objectWriteTraceId":"a"}]}"""
        );

        Assert.Equal("1", match.ResultOf(Input("a")).Record?.Id);
        Assert.Equal("2", match.ResultOf(Input("b")).Record?.Id);
    }

    [Fact]
    public void Without_trace_ids_the_key_property_tells_them_apart()
    {
        var match = Match(
            ByKey,
            """{"results":[{"id":"2","properties":{"line_key":"b"}},{"id":"1","properties":{"line_key":"a"}}]}"""
        );

        Assert.Equal("1", match.ResultOf(Input("a")).Record?.Id);
    }

    [Fact]
    public void Without_trace_ids_the_record_id_tells_updates_apart()
    {
        var match = Match(ById, """{"results":[{"id":22},{"id":11}]}""");

        Assert.Equal("11", match.ResultOf(Input("a", id: "11")).Record?.Id);
    }

    [Fact]
    public void A_refusal_without_a_trace_id_is_found_by_its_record_id()
    {
        var match = Match(
            ById,
            """{"results":[],"errors":[{"category":"OBJECT_NOT_FOUND","context":{"ids":["11"]}}]}"""
        );

        Assert.IsType<WriteResult.Refused>(match.ResultOf(Input("a", id: "11")).Result);
        Assert.IsType<WriteResult.Unanswered>(match.ResultOf(Input("b", id: "12")).Result);
    }

    [Theory]
    [InlineData("VALIDATION_ERROR", nameof(WriteResult.Refused))]
    [InlineData("CONFLICT", nameof(WriteResult.Refused))]
    [InlineData("RATE_LIMITS", nameof(WriteResult.Failed))]
    [InlineData("INTERNAL_ERROR", nameof(WriteResult.Unanswered))]
    public void A_row_is_refused_for_good_only_for_a_lasting_reason(string category, string verdict)
    {
        var json =
            $$$"""{"results":[],"errors":[{"category":"{{{category}}}","correlationId":"c-1","context":{"objectWriteTraceId":["a"]}}]}""";

        Assert.Equal(verdict, Match(ByKey, json).ResultOf(Input("a")).Result.GetType().Name);
    }

    private static BatchInput Input(string trace, string? id = null) => new()
    {
        Id = id,
        ObjectWriteTraceId = trace,
        Properties = new Dictionary<string, string?> { ["line_key"] = trace },
    };

    private static BatchMatch Match(BatchCall call, string json)
    {
        var answer = JsonSerializer.Deserialize(json, HubSpotJson.Default.BatchAnswer);
        Assert.NotNull(answer);
        return new BatchMatch(call, new Exchange(call.Kind, ExchangeEnd.Answered) { Status = 207 }, answer);
    }
}
