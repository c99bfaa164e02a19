using System.Text.Json;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Json;

/// <summary>Writes the summary as JSON, for programs that read the result of a run.</summary>
internal static class SummaryFile
{
    public static ReadOnlyMemory<byte> Render(RunSummary summary) =>
        JsonSerializer.SerializeToUtf8Bytes(SummaryDocument.Of(summary), SummaryJson.Readable.SummaryDocument);
}
