using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Snapshots;

/// <summary>
/// Reads a snapshot file line by line, and takes it only when its last line vouches for all the others.
/// </summary>
internal sealed class SnapshotReader
{
    private const int Version = 1;
    private const string TakeAgain = "take the snapshot again.";

    private readonly string path;
    private readonly Dictionary<int, string> labels = [];
    private readonly List<AccountOwner> owners = [];
    private readonly List<(CrmType Type, PropertyDefinition Definition)> properties = [];
    private readonly SnapshotContent content = new();
    private SnapshotAccount? account;

    private SnapshotReader(string path) => this.path = path;

    /// <exception cref="SnapshotFileException">It is not there, not whole, or of another version.</exception>
    public static Snapshot Read(string path)
    {
        try
        {
            return new SnapshotReader(path).Read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SnapshotFileException(path, fault.Message, fault);
        }
        catch (Exception fault) when (fault is InvalidOperationException or FormatException or ArgumentException
            && fault is not SnapshotFileException)
        {
            throw new SnapshotFileException(path, $"a value is of another kind than it has to be; {TakeAgain}", fault);
        }
    }

    private Snapshot Read()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var number = 0;
        foreach (var text in File.ReadLines(path, Encoding.UTF8))
        {
            var line = SnapshotLine.Parse(text, path, ++number);
            if (number == 1)
            {
                CheckVersion(line);
            }

            if (line.Kind == "end")
            {
                return End(line, Convert.ToHexStringLower(hash.GetHashAndReset()));
            }

            Take(line);
            hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        }

        throw new SnapshotFileException(
            path, number == 0 ? $"it is empty; {TakeAgain}" : $"its end is missing, so it is not whole; {TakeAgain}");
    }

    private void CheckVersion(SnapshotLine line)
    {
        if (line.Kind != "snapshot")
        {
            throw new SnapshotFileException(path, "it is no snapshot of an account.");
        }

        if (line.Number("version") is var version && version != Version)
        {
            throw new SnapshotFileException(path, string.Create(
                CultureInfo.InvariantCulture,
                $"it has version {version}, and only version {Version} is known here; take it with the same release."));
        }
    }

    private void Take(SnapshotLine line)
    {
        switch (line.Kind)
        {
            case "snapshot":
                break;
            case "account":
                account = new SnapshotAccount(line.Id("portalId"), ZoneOf(line), CurrenciesOf(line));
                break;
            case "label":
                labels[(int)line.Id("typeId")] = line.Text("label");
                break;
            case "owner":
                owners.Add(new AccountOwner(line.Id("id"), line.OptionalText("name") ?? "", ""));
                break;
            case "property":
                properties.Add(PropertyOf(line));
                break;
            case "company":
                content.AddCompany(line);
                break;
            case "contact":
                content.AddContact(line);
                break;
            case "invoice":
                content.AddInvoice(line);
                break;
            default:
                throw line.Lacks("kind");
        }
    }

    private static string ZoneOf(SnapshotLine line) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(line.Text("timeZone"), out var zone)
            ? zone.Id
            : throw line.Lacks("timeZone");

    private static IReadOnlyList<string> CurrenciesOf(SnapshotLine line) =>
        line.Texts("currencies") is { Count: > 0 } currencies ? currencies : throw line.Lacks("currencies");

    private static (CrmType Type, PropertyDefinition Definition) PropertyOf(SnapshotLine line) => (
        CrmTypes.Parse(line.Text("objectType")) ?? throw line.Lacks("objectType"),
        new PropertyDefinition(line.Text("name"), line.Text("type"))
        {
            Label = line.Text("label"),
            FieldType = line.Text("fieldType"),
            Unique = line.Flag("unique"),
            Options = line.Texts("options"),
        });

    private Snapshot End(SnapshotLine end, string sum)
    {
        if (account is null
            || end.Text("sha256") != sum
            || (end.Number("companies"), end.Number("contacts"), end.Number("invoices")) != content.Counts)
        {
            throw new SnapshotFileException(path, $"it was changed or damaged after it was taken; {TakeAgain}");
        }

        return new Snapshot
        {
            Sum = sum,
            Account = account,
            Labels = labels,
            Owners = owners,
            Properties = properties,
            Content = content.Changes,
        };
    }
}
