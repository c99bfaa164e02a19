using System.Collections.Concurrent;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.Logging.Abstractions;

namespace HubSpotInvoicing.Hosting;

public sealed class MailFollowUpTests
{
    private readonly Queue queue = new();
    private readonly Store store = new();
    private readonly List<string> warnings = [];

    [Fact]
    public async Task What_is_taken_is_kept_and_stays_in_the_queue_until_it_is_told()
    {
        var followUp = FollowUp(queue);

        var events = await followUp.TakeAsync(warnings);
        Assert.Empty(queue.Removed);
        await followUp.SettleAsync(events, warnings);

        Assert.Equal(["1-Bounce", "2-Open"], store.Kept.Order());
        Assert.Equal(["1-Bounce", "2-Open"], queue.Removed);
        Assert.Empty(warnings);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_neither_told_nor_removed()
    {
        store.Fault = new MailUnavailableException("A mail event cannot be kept.", "Free some space.");
        var followUp = FollowUp(queue);

        var events = await followUp.TakeAsync(warnings);
        await followUp.SettleAsync(events, warnings);

        Assert.Empty(events);
        Assert.Empty(queue.Removed);
        Assert.Contains("Free some space.", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unexpected_fault_is_a_warning_without_its_words()
    {
        store.Fault = new InvalidOperationException("pat@example.com");

        await FollowUp(queue).TakeAsync(warnings);

        Assert.DoesNotContain("pat@example.com", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_tells_nothing_is_asked()
    {
        var followUp = FollowUp(queue: null);

        await followUp.SettleAsync(await followUp.TakeAsync(warnings), warnings);

        Assert.Empty(warnings);
        Assert.Empty(store.Kept);
    }

    private MailFollowUp FollowUp(Queue? queue) => new(queue, store, NullLogger<MailFollowUp>.Instance);

    private static MailEvent Told(string id, string kind) => new()
    {
        MessageId = id,
        Kind = kind,
        SentAt = DateTimeOffset.UnixEpoch,
        Content = new byte[1],
        Receipt = id,
    };

    private sealed class Queue : IMailEventQueue
    {
        public List<string> Removed { get; } = [];

        public Task<IReadOnlyList<MailEvent>> ReceiveAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<MailEvent>>([Told("1", "Bounce"), Told("2", "Open")]);

        public Task RemoveAsync(IReadOnlyList<MailEvent> events, CancellationToken cancellationToken)
        {
            Removed.AddRange(events.Select(e => e.Name));
            return Task.CompletedTask;
        }
    }

    private sealed class Store : IMailEventStore
    {
        public ConcurrentBag<string> Kept { get; } = [];

        public Exception? Fault { get; set; }

        public Task KeepAsync(MailEvent told, CancellationToken cancellationToken)
        {
            if (Fault is { } fault)
            {
                throw fault;
            }

            Kept.Add(told.Name);
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(
            BillingPeriod period, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
