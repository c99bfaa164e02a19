using System.Collections.Concurrent;

namespace HubSpotInvoicing.Emulator;

/// <summary>The behaviours that may be changed while the emulator runs.</summary>
public sealed class Switches
{
    private readonly ConcurrentDictionary<long, bool> refusedCompanies = new();
    private readonly ConcurrentDictionary<string, string> mailResults = new(StringComparer.OrdinalIgnoreCase);
    private long latency;
    private long searchLag;
    private long mailDelay;
    private long clockSkew;

    internal Switches(EmulatorOptions options)
    {
        AccessToken = options.AccessToken;
        Latency = options.Latency;
        SearchLag = options.SearchLag;
        MailDelay = options.MailDelay;
        ZeroBilledReads = options.ZeroBilledReads;
        VoidingAllowed = options.VoidingAllowed;
        ClockSkew = options.ClockSkew;
    }

    /// <summary>The token that lasts; another one makes HubSpot refuse the one before.</summary>
    public string AccessToken { get; set; }

    public TimeSpan Latency
    {
        get => new(Interlocked.Read(ref latency));
        set => Interlocked.Exchange(ref latency, value.Ticks);
    }

    public TimeSpan SearchLag
    {
        get => new(Interlocked.Read(ref searchLag));
        set => Interlocked.Exchange(ref searchLag, value.Ticks);
    }

    public TimeSpan MailDelay
    {
        get => new(Interlocked.Read(ref mailDelay));
        set => Interlocked.Exchange(ref mailDelay, value.Ticks);
    }

    /// <summary>How far the clock of the answers' <c>Date</c> header is ahead; negative is behind.</summary>
    public TimeSpan ClockSkew
    {
        get => new(Interlocked.Read(ref clockSkew));
        set => Interlocked.Exchange(ref clockSkew, value.Ticks);
    }

    public int ZeroBilledReads { get; set; }

    public bool VoidingAllowed { get; set; }

    /// <summary>Whether the account's own properties of a voided invoice may still be changed.</summary>
    public bool VoidedMayBeEdited { get; set; }

    /// <summary>Replaces the total that HubSpot computes for a draft, for example to make it wrong.</summary>
    public Func<decimal, decimal>? BilledAmount { get; set; }

    /// <summary>Companies whose update breaks a record rule of the account, from API version 2026-09 on.</summary>
    public IReadOnlyCollection<long> RefusedCompanies => [.. refusedCompanies.Keys];

    /// <summary>Makes every update of the company break a record rule.</summary>
    public void RefuseCompany(long companyId) => refusedCompanies[companyId] = true;

    /// <summary>Takes the record rule away again.</summary>
    public void AcceptCompany(long companyId) => refusedCompanies.TryRemove(companyId, out _);

    /// <summary>Sets the send result for one address, for example <c>PREVIOUSLY_BOUNCED</c>.</summary>
    public void SetMailResult(string address, string sendResult) => mailResults[address] = sendResult;

    internal bool Refuses(long companyId) => refusedCompanies.ContainsKey(companyId);

    internal string? MailResultFor(string address) => mailResults.GetValueOrDefault(address);
}
