using System.Globalization;
using System.Text.Json;

namespace HubSpotInvoicing.Invoicing;

/// <summary>Turns stored bytes back into a segment, and refuses everything that this product never wrote.</summary>
internal static class LedgerSegmentReader
{
    /// <exception cref="InvalidDataException">The bytes are not a segment of this version.</exception>
    public static LedgerSegment Read(ReadOnlyMemory<byte> bytes, BillingPeriod period)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return Read(document.RootElement, period);
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException("it is not readable JSON.", fault);
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException
            or KeyNotFoundException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("a value in it is missing or has the wrong form.", fault);
        }
    }

    private static LedgerSegment Read(JsonElement root, BillingPeriod period)
    {
        var version = root.GetProperty("version").GetInt32();
        if (version is < 1 or > LedgerFormat.Version)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"it was written by a newer version of this program (format {version}); use that version."));
        }

        // A period has many segments and keys; they all share one instance of it.
        var written = LedgerFactReader.Text(root, "period");
        var shared = written == period.ToString() ? period : BillingPeriod.Parse(written);
        var segment = new LedgerSegment(
            root.GetProperty("number").GetInt32(),
            shared,
            RunId.Parse(LedgerFactReader.Text(root, "run")),
            root.GetProperty("at").GetDateTimeOffset(),
            root.GetProperty("leaseUntil").GetDateTimeOffset(),
            root.GetProperty("previous").GetString(),
            [.. root.GetProperty("facts").EnumerateArray().Select(fact => LedgerFactReader.Read(fact, shared))]);
        return LedgerFormat.VersionOf(segment) <= version
            ? segment
            : throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture, $"it holds a fact that its format {version} does not have."));
    }
}
