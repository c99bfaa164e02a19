using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Testing;
using HubSpotInvoicing.Testing.Invoicing;
using Moq;

namespace HubSpotInvoicing.Invoicing;

public sealed class LedgerTamperingTests
{
    private static readonly BillingPeriod Period = SampleContents.Period;

    private readonly List<string> segments = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_untouched_chain_is_read()
    {
        await WriteAsync();

        var entries = await ReadAsync();

        Assert.True(entries[SampleContents.Key(1)].IsComplete);
        Assert.Equal(3, segments.Count);
        Assert.All(await ReadFactsAsync(await StoreAsync()), record => Assert.Same(Period, record.Fact.Key.Period));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_segment_that_is_missing_in_the_middle_is_noticed(int index)
    {
        await WriteAsync();
        segments[index] = "";

        await AssertDamagedAsync(index + 1, "is missing");
    }

    [Fact]
    public async Task A_segment_that_the_store_leaves_out_of_its_list_is_noticed()
    {
        await WriteAsync();
        var inner = await StoreAsync();
        var store = new Mock<ILedgerStore>();
        store.SetupGet(each => each.Location).Returns("nowhere");
        store.Setup(each => each.ListSegmentsAsync(Period, Cancellation)).ReturnsAsync([1, 3]);
        store
            .Setup(each => each.ReadAsync(Period, It.IsAny<int>(), Cancellation))
            .Returns(
                (BillingPeriod _, int number, CancellationToken _) => inner.ReadAsync(Period, number, Cancellation));

        var damage = await Assert.ThrowsAsync<LedgerDamagedException>(
            () => LedgerReader.VerifyAsync(store.Object, Period, Cancellation));

        Assert.Equal(2, damage.Segment);
    }

    [Theory]
    [InlineData(0, "DIST-1", "DIST-2")]
    [InlineData(0, "250.125", "250.126")]
    [InlineData(1, "INV-1", "INV-2")]
    public async Task A_segment_that_was_changed_is_noticed_by_the_next_one(int index, string from, string to)
    {
        await WriteAsync();
        Assert.Contains(from, segments[index], StringComparison.Ordinal);
        segments[index] = segments[index].Replace(from, to, StringComparison.Ordinal);

        await AssertDamagedAsync(index + 2, "the segment before it has been changed");
    }

    [Fact]
    public async Task A_segment_under_another_number_is_noticed()
    {
        await WriteAsync();
        (segments[1], segments[2]) = (segments[2], segments[1]);

        await AssertDamagedAsync(2, "it says that it is segment 3");
    }

    [Fact]
    public async Task A_segment_of_another_period_is_noticed()
    {
        await WriteAsync();
        segments[0] = segments[0].Replace("2026-11", "2026-12", StringComparison.Ordinal);

        await AssertDamagedAsync(1, "segment 1 for 2026-12");
    }

    [Fact]
    public async Task A_key_of_another_period_is_noticed()
    {
        await WriteAsync();
        segments[0] = segments[0].Replace("1:2026-11", "1:2026-12", StringComparison.Ordinal);

        await AssertDamagedAsync(1, "belongs to another period");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("{\"version\":1,")]
    public async Task A_segment_that_is_no_json_is_noticed(string text)
    {
        await WriteAsync();
        segments[2] = text.Length == 0 ? " " : text;

        await AssertDamagedAsync(3, "not readable JSON");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"version\":\"1\"}")]
    [InlineData("{\"version\":1,\"number\":3}")]
    public async Task A_segment_of_another_shape_is_noticed(string text)
    {
        await WriteAsync();
        segments[2] = text;

        await AssertDamagedAsync(3, "missing or has the wrong form");
    }

    [Theory]
    [InlineData("total", "12.345")]
    [InlineData("total", "a lot")]
    [InlineData("currency", "usd")]
    [InlineData("contact", "0")]
    [InlineData("dueDay", "2026-02-30")]
    [InlineData("type", "-")]
    [InlineData("key", "1")]
    [InlineData("lines", null)]
    public async Task A_value_that_this_program_never_writes_is_noticed(string name, string? value)
    {
        await WriteAsync();
        Edit(0, facts => facts[0]?[name] = value);

        await AssertDamagedAsync(1, "missing or has the wrong form");
    }

    [Fact]
    public async Task A_segment_of_a_newer_program_is_not_guessed_at()
    {
        await WriteAsync();
        segments[2] = segments[2].Replace("\"version\":1", "\"version\":99", StringComparison.Ordinal);

        await AssertDamagedAsync(3, "written by a newer version");
    }

    [Fact]
    public async Task A_resolution_in_a_segment_of_the_first_format_is_noticed()
    {
        await WriteAsync();
        Edit(2, facts => facts.Add(JsonNode.Parse(
            """{"fact":"resolved","key":"1:2026-11","as":"not-invoiced","reason":"none","by":"j.doe"}""")));

        await AssertDamagedAsync(3, "a fact that its format 1 does not have");
    }

    [Fact]
    public async Task A_resolution_in_an_unknown_word_is_not_guessed_at()
    {
        await WriteAsync();
        Edit(2, facts => facts.Add(JsonNode.Parse(
            """{"fact":"resolved","key":"1:2026-11","as":"perhaps","reason":"none","by":"j.doe"}""")));
        segments[2] = segments[2].Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal);

        await AssertDamagedAsync(3, "missing or has the wrong form");
    }

    [Fact]
    public async Task An_unknown_fact_is_not_skipped()
    {
        await WriteAsync();
        segments[2] = segments[2].Replace("duesWritten", "duesForgiven", StringComparison.Ordinal);

        await AssertDamagedAsync(3, "the fact 'duesForgiven' in it is unknown");
    }

    [Fact]
    public async Task Facts_in_an_impossible_order_are_noticed_even_when_the_hashes_fit()
    {
        await WriteAsync();
        Edit(0, facts => facts.Clear());

        await AssertDamagedAsync(2, "by the run a, which does not own it");
    }

    [Fact]
    public async Task A_mark_by_a_run_that_lost_the_invoice_is_noticed()
    {
        await WriteAsync();
        segments[2] = segments[2].Replace("\"run\":\"a\"", "\"run\":\"b\"", StringComparison.Ordinal);

        await AssertDamagedAsync(3, "by the run b, which does not own it");
    }

    [Fact]
    public async Task A_claim_after_the_invoice_was_opened_is_noticed()
    {
        await WriteAsync();
        var claim = Parse(segments[0])["facts"]?[0]?.DeepClone();
        Edit(2, facts => facts.Add(claim));

        await AssertDamagedAsync(3, "'claimed' of 1:2026-11 after it was opened");
    }

    private async Task WriteAsync()
    {
        var store = new MemoryLedgerStore();
        await using var ledger = await OpenAsync(store);
        var marks = SampleContents.Marks(1);
        await ledger.ClaimAsync([SampleContents.Of(1)], Cancellation);
        await ledger.AppendAsync([.. marks.Take(3)], Cancellation);
        await ledger.AppendAsync([.. marks.Skip(3)], Cancellation);
        for (var number = 1; await store.ReadAsync(Period, number, Cancellation) is { } bytes; number++)
        {
            segments.Add(Encoding.UTF8.GetString(bytes.Span));
        }
    }

    /// <summary>Changes a segment's facts and mends the hashes behind it, as somebody who means it would.</summary>
    private void Edit(int index, Action<JsonArray> change)
    {
        var edited = Parse(segments[index]);
        change(Assert.IsType<JsonArray>(edited["facts"]));
        segments[index] = edited.ToJsonString();
        for (var next = index + 1; next < segments.Count; next++)
        {
            var json = Parse(segments[next]);
            json["previous"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(segments[next - 1])));
            segments[next] = json.ToJsonString();
        }
    }

    private static JsonObject Parse(string segment) => Assert.IsType<JsonObject>(JsonNode.Parse(segment));

    private async Task<MemoryLedgerStore> StoreAsync()
    {
        var store = new MemoryLedgerStore();
        foreach (var (index, segment) in segments.Index().Where(segment => segment.Item.Length > 0))
        {
            await store.TryCreateAsync(Period, index + 1, Encoding.UTF8.GetBytes(segment), Cancellation);
        }

        return store;
    }

    private async Task<IReadOnlyDictionary<InvoiceKey, LedgerEntry>> ReadAsync() =>
        await LedgerReader.ReadEntriesAsync(await StoreAsync(), Period, Cancellation);

    private static async Task<IReadOnlyList<LedgerRecord>> ReadFactsAsync(MemoryLedgerStore store) =>
        await LedgerReader.ReadFactsAsync(store, Period, Cancellation).ToListAsync(Cancellation);

    private static Task<InvoiceLedger> OpenAsync(MemoryLedgerStore store) => InvoiceLedger.OpenAsync(
        store, Period, RunId.Parse("a"), new InvoicingOptions(), new FakeTime(), Cancellation);

    private async Task AssertDamagedAsync(int segment, string problem)
    {
        var read = await Assert.ThrowsAsync<LedgerDamagedException>(ReadAsync);
        Assert.Equal((Period, segment), (read.Period, read.Segment));
        Assert.Contains(problem, read.Message, StringComparison.Ordinal);

        var store = await StoreAsync();
        await Assert.ThrowsAsync<LedgerDamagedException>(() => OpenAsync(store));
        await Assert.ThrowsAsync<LedgerDamagedException>(() => ReadFactsAsync(store));
        Assert.True(await store.IsGoneAsync(RunId.Parse("a"), Cancellation));
    }
}
