using System.Collections.Concurrent;

namespace HubSpotInvoicing.Emulator.Account;

/// <summary>The access tokens that apps were given, and until when they hold.</summary>
internal sealed class IssuedTokens
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> until = new(StringComparer.Ordinal);

    public void Add(string token, DateTimeOffset end) => until[token] = end;

    public bool Knows(string token) => until.ContainsKey(token);

    public bool HasExpired(string token, DateTimeOffset now) => until.TryGetValue(token, out var end) && now >= end;
}
