using System.Runtime.CompilerServices;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>
/// HubSpot at the ports of the core: stores what it is told, unless a test says otherwise for one company.
/// </summary>
internal sealed class PretendedHubSpot : IRenewalSource, IInvoiceGateway
{
    private long nextId = 500;

    public Account Account { get; set; } =
        new(4242001, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), [Currency.Parse("USD")]);

    public List<Renewal> Renewals { get; } = [];

    public Dictionary<InvoiceKey, List<InvoiceSnapshot>> Invoices { get; } = [];

    /// <summary>Invoices that lost their key.</summary>
    public List<InvoiceSnapshot> Keyless { get; } = [];

    /// <summary>Set by a test to let the process die around a removal; called with the moment.</summary>
    public Action<string> Removing { get; set; } = _ => { };

    /// <summary>Set by a test to let HubSpot keep the key of an invoice.</summary>
    public Func<InvoiceSnapshot, bool> MayLoseKey { get; set; } = _ => true;

    public Dictionary<CompanyId, Money> Dues { get; } = [];

    public Dictionary<ContactId, string> Addresses { get; } = [];

    /// <summary>What the comments of each draft say.</summary>
    public Dictionary<InvoiceKey, string> Comments { get; } = [];

    public List<string> Writes { get; } = [];

    /// <summary>Set by a test to answer a step differently; a null answer means as usual.</summary>
    public Func<BillingStep, InvoiceKey, Answer?> Answers { get; set; } = (_, _) => null;

    /// <summary>Set by a test to let a read fail or see something else; called with the keys.</summary>
    public Action<IReadOnlyCollection<InvoiceKey>> Reading { get; set; } = _ => { };

    /// <summary>Set by a test to let a read wait for something; called with the keys.</summary>
    public Func<IReadOnlyCollection<InvoiceKey>, Task> Waiting { get; set; } = _ => Task.CompletedTask;

    /// <summary>Set by a test to watch the waves that are handed out, counted from 1.</summary>
    public Action<int> HandingOut { get; set; } = _ => { };

    /// <summary>Set by a test to break off the fetch after this many waves.</summary>
    public int? WavesUntilStopped { get; set; }

    /// <summary>What breaks the fetch off.</summary>
    public Exception BrokenOffBy { get; set; } =
        new RunStoppedException(StopReason.HubSpotUnavailable, "HubSpot cannot be read on.");

    public int WaveSize { get; set; } = 100;

    /// <summary>What HubSpot adds up instead of the lines' sum.</summary>
    public Func<InvoiceContent, Money?> TotalOf { get; set; } = c => c.Total;

    public RenewalQuery? LastQuery { get; private set; }

    public Task<Account> ReadAccountAsync(CancellationToken cancellationToken) => Task.FromResult(Account);

    public async IAsyncEnumerable<IReadOnlyList<Renewal>> FetchAsync(
        RenewalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LastQuery = query;
        var waves = 0;
        var found = Renewals
            .Where(r => r.Member.RenewalDay >= query.FirstDay && r.Member.RenewalDay <= query.LastDay)
            .Where(r => query.Companies.Count == 0 || query.Companies.Contains(r.Member.Id));
        foreach (var wave in found.Chunk(WaveSize))
        {
            if (waves++ == WavesUntilStopped)
            {
                throw BrokenOffBy;
            }

            await Task.Yield();
            HandingOut(waves);
            yield return wave;
        }

        if (waves == WavesUntilStopped)
        {
            throw BrokenOffBy;
        }
    }

    public async Task<IReadOnlyDictionary<InvoiceKey, IReadOnlyList<InvoiceSnapshot>>> ReadAsync(
        IReadOnlyCollection<InvoiceKey> keys, CancellationToken cancellationToken)
    {
        Reading(keys);
        await Waiting(keys);
        return keys.Where(Invoices.ContainsKey)
            .ToDictionary(k => k, k => (IReadOnlyList<InvoiceSnapshot>)[.. Invoices[k]]);
    }

    public Task<IReadOnlyDictionary<InvoiceKey, LinesResult>> WriteLinesAsync(
        IReadOnlyList<InvoiceContent> contents, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<InvoiceKey, LinesResult>>(contents.ToDictionary(
            c => c.Key,
            c => new LinesResult(
                Write(BillingStep.WriteLines, c.Key, () => { }), [.. c.Lines.Select(l => c.LineKey(l.Number))])));

    public Task<IReadOnlyDictionary<InvoiceKey, WriteResult>> CreateDraftsAsync(
        IReadOnlyList<DraftRequest> drafts, CancellationToken cancellationToken) =>
        Results(drafts.Select(d => (d.Content.Key, Write(BillingStep.CreateDraft, d.Content.Key, () => Draft(d)))));

    public Task<IReadOnlyDictionary<InvoiceKey, WriteResult>> OpenAsync(
        IReadOnlyList<InvoiceSnapshot> drafts,
        CancellationToken cancellationToken) =>
        Results(
            drafts.Select(d => (d.Key, Write(BillingStep.Open, d.Key, () => SetStatus(d.Key, InvoiceStatus.Open)))));

    public Task<IReadOnlyDictionary<InvoiceKey, WriteResult>> WriteDuesAsync(
        IReadOnlyList<InvoiceContent> contents, CancellationToken cancellationToken) =>
        Results(contents.Select(c => (
            c.Key, Write(BillingStep.WriteDues, c.Key, () => Dues[c.Key.Company] = c.Total))));

    public Task<IReadOnlyDictionary<InvoiceId, InvoiceStatus>> ReadStatusesAsync(
        IReadOnlyCollection<InvoiceId> invoices, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<InvoiceId, InvoiceStatus>>(
            All.Where(i => invoices.Contains(i.Id)).ToDictionary(i => i.Id, i => i.Status));

    public Task FreeKeysAsync(IReadOnlyCollection<InvoiceId> invoices, CancellationToken cancellationToken) =>
        Remove("keys", () =>
        {
            foreach (var invoice in All.Where(i => invoices.Contains(i.Id) && MayLoseKey(i)).ToList())
            {
                Invoices[invoice.Key].Remove(invoice);
                Keyless.Add(invoice);
            }
        });

    public Task DeleteDraftsAsync(IReadOnlyCollection<InvoiceId> drafts, CancellationToken cancellationToken) =>
        Remove("drafts", () => Keyless.RemoveAll(i => drafts.Contains(i.Id) && i.Status == InvoiceStatus.Draft));

    public Task DeleteLinesAsync(IReadOnlyList<InvoiceContent> contents, CancellationToken cancellationToken) =>
        Remove("lines", () => { });

    public Task<IReadOnlyDictionary<ContactId, string>> ReadAddressesAsync(
        IReadOnlyCollection<ContactId> contacts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<ContactId, string>>(
            contacts.Where(Addresses.ContainsKey).ToDictionary(c => c, c => Addresses[c]));

    public void SetStatus(InvoiceKey key, InvoiceStatus status) =>
        Invoices[key] = [
            .. Invoices[key]
                .Select(i => i with { Status = status, Number = $"INV-{i.Id}", Link = $"https://pay.example/{i.Id}" }),
        ];

    private void Draft(DraftRequest draft)
    {
        Comments[draft.Content.Key] = draft.Comments;
        Store(draft.Content);
    }

    public void Store(InvoiceContent content)
    {
        var snapshot = new InvoiceSnapshot(
            InvoiceId.Of(nextId++), content.Key, InvoiceStatus.Draft, TotalOf(content), null, null, content.DueDay);
        Invoices[content.Key] = [.. Invoices.GetValueOrDefault(content.Key, []), snapshot];
    }

    private Task Remove(string what, Action effect)
    {
        Removing($"before the {what}");
        effect();
        Removing($"after the {what}");
        return Task.CompletedTask;
    }

    private IEnumerable<InvoiceSnapshot> All => Invoices.Values.SelectMany(i => i).Concat(Keyless);

    private static Task<IReadOnlyDictionary<InvoiceKey, WriteResult>> Results(
        IEnumerable<(InvoiceKey Key, WriteResult Result)> results) =>
        Task.FromResult<IReadOnlyDictionary<InvoiceKey, WriteResult>>(results.ToDictionary(r => r.Key, r => r.Result));

    private WriteResult Write(BillingStep step, InvoiceKey key, Action effect)
    {
        var answer = Answers(step, key) ?? new Answer(WriteResult.Done.Instance, Effect.Stored);
        if (answer.Result is not WriteResult.NotSent)
        {
            Writes.Add($"{step} {key}");
        }

        if (answer.Effect == Effect.Stored)
        {
            effect();
        }

        return answer.Result;
    }
}
