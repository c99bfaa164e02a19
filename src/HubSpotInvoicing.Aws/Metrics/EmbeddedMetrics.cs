using System.Buffers;
using System.Text;
using System.Text.Json;

namespace HubSpotInvoicing.Aws.Metrics;

/// <summary>
/// Writes metrics as lines of JSON that CloudWatch reads out of a log (embedded metric format). It costs no call.
/// </summary>
/// <param name="lines">Where log lines go; each line is written at once.</param>
/// <param name="time">Dates the values.</param>
internal sealed class EmbeddedMetrics(TextWriter lines, TimeProvider time)
{
    /// <summary>CloudWatch's limit for one line.</summary>
    public const int MetricsMax = 100;

    /// <summary>CloudWatch's limit for one set.</summary>
    public const int DimensionsMax = 30;

    private const string NotAscii = "?";

    /// <param name="dimensions">
    /// Names and values by which the metrics are kept; of letters outside ASCII only a mark is left.
    /// </param>
    /// <param name="values">At most <see cref="MetricsMax"/>.</param>
    /// <param name="facts">What else is known; it is searched for and never counted.</param>
    public void Write(
        IReadOnlyList<KeyValuePair<string, string>> dimensions,
        IReadOnlyList<MetricValue> values,
        IReadOnlyList<KeyValuePair<string, string>> facts)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(values.Count, MetricsMax);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions.Count, DimensionsMax);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            WriteMetadata(json, dimensions, values);
            foreach (var (name, value) in dimensions.Concat(facts))
            {
                json.WriteString(name, Ascii(value));
            }

            foreach (var value in values)
            {
                json.WriteNumber(value.Metric.Name, value.Value);
            }

            json.WriteEndObject();
        }

        lines.Write(Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n");
        lines.Flush();
    }

    private void WriteMetadata(
        Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, string>> dimensions, IReadOnlyList<MetricValue> values)
    {
        json.WriteStartObject("_aws");
        json.WriteNumber("Timestamp", time.GetUtcNow().ToUnixTimeMilliseconds());
        json.WriteStartArray("CloudWatchMetrics");
        json.WriteStartObject();
        json.WriteString("Namespace", MetricNames.Namespace);
        json.WriteStartArray("Dimensions");
        json.WriteStartArray();
        foreach (var (name, _) in dimensions)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteStartArray("Metrics");
        foreach (var (metric, _) in values)
        {
            json.WriteStartObject();
            json.WriteString("Name", metric.Name);
            json.WriteString("Unit", metric.Unit.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Ascii(string text) =>
        string.Concat(text.Select(c => char.IsAscii(c) && !char.IsControl(c) ? c.ToString() : NotAscii));
}
