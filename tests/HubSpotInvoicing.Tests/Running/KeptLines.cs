using System.Collections.Concurrent;

namespace HubSpotInvoicing.Running;

/// <summary>The lines that a month's runs logged.</summary>
internal sealed class KeptLines
{
    public ConcurrentBag<string> All { get; } = [];
}
