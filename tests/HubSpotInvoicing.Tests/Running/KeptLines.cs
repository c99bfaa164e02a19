using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Running;

/// <summary>The lines that a month's runs logged.</summary>
internal sealed class KeptLines
{
    /// <summary>What says less is not logged.</summary>
    public LogLevel Least { get; set; } = LogLevel.Warning;

    public ConcurrentBag<string> All { get; } = [];
}
