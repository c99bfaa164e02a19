using System.Text;

namespace HubSpotInvoicing.Cli.EndToEnd;

/// <summary>What a whole month leaves behind must be a file on Windows and macOS too.</summary>
public sealed class PortabilityTests
{
    private const string Odd = "Beiträge & 会費 (2026)";
    private const string Forbidden = "<>:\"/\\|?*";
    private const int PathLengthMax = 120;

    private static readonly string[] Reserved =
    [
        "CON", "PRN", "AUX", "NUL",
        .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" }),
    ];

    private static readonly string[] Lines = [".json", ".jsonl", ".html", ".md"];

    [Fact]
    public async Task Every_name_is_one_that_Windows_and_macOS_take_and_every_text_ends_its_lines_as_promised()
    {
        using var machine = new Machine();
        await WorkAsync(machine);

        var files = Directory.EnumerateFiles(machine.Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(machine.Folder, path))
            .ToList();

        Assert.All(files, AssertPortable);
        Assert.Equal(files.Count, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, file => AssertLineEnds(file, File.ReadAllBytes(machine.PathOf(file))));
        Assert.Superset(
            new HashSet<string> { ".csv", ".eml", ".html", ".json", ".jsonl", ".md", ".xlsx" },
            files.Select(Path.GetExtension).OfType<string>().ToHashSet());
    }

    [Fact]
    public async Task A_folder_far_down_with_spaces_and_other_alphabets_is_as_good_as_any()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 12);
        var far = Path.Combine([Odd, .. Enumerable.Repeat("a folder with quite a long name", 12)]);
        Assert.True(far.Length > 260);

        var exit = await account.Machine.RunAsync("run", "--period", EmulatedAccount.Period, "--out", far);

        Assert.Equal(ExitCode.Done, exit);
        Assert.NotEmpty(Directory.GetFiles(account.Machine.PathOf(far), "report.html", SearchOption.AllDirectories));
        Assert.Equal(
            ExitCode.Done, await account.Machine.RunAsync("ledger", "verify", "--out", far));
    }

    /// <summary>A demo month, and every verb that writes a file.</summary>
    private static async Task WorkAsync(Machine machine)
    {
        await RunAsync(machine, "demo", "--companies", "60", "--out", Odd);
        machine.Write("book.json", ReadBook());
        await RunAsync(
            machine, "compare-books", "book.json", "book.json", "--companies", "5", "--markdown", "prices.md");
        await using var account = await EmulatedAccount.StartAsync(companies: 12);
        foreach (var (name, value) in account.Machine.Environment)
        {
            machine.Environment[name] = value;
        }

        machine.Environment["Delivering__Channel"] = "File";
        await RunAsync(machine, "setup", "--apply");
        await RunAsync(machine, "snapshot", "--out", "account.jsonl");
        await RunAsync(machine, "readiness", "--period", EmulatedAccount.Period);
        await RunAsync(machine, "forecast", "--from", EmulatedAccount.Period, "--months", "2");
        await RunAsync(machine, "plan", "--period", EmulatedAccount.Period);
        await RunAsync(machine, "run", "--period", EmulatedAccount.Period);
    }

    private static async Task RunAsync(Machine machine, params IReadOnlyList<string> args)
    {
        var exit = await machine.RunAsync(args);
        Assert.True(exit == ExitCode.Done, $"{args[0]}: {machine.Error}");
    }

    private static string ReadBook()
    {
        using var stream = typeof(Pricing.PriceBook).Assembly.GetManifestResourceStream("pricebook.json");
        Assert.NotNull(stream);
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }

    private static void AssertPortable(string file)
    {
        Assert.True(file.Length <= PathLengthMax, file);
        foreach (var name in file.Split(Path.DirectorySeparatorChar))
        {
            Assert.True(name.All(c => c >= ' ' && !Forbidden.Contains(c, StringComparison.Ordinal)), file);
            Assert.False(name.EndsWith('.') || name.EndsWith(' '), file);
            Assert.DoesNotContain(name.Split('.')[0], Reserved, StringComparer.OrdinalIgnoreCase);
        }
    }

    private static void AssertLineEnds(string file, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var bare = text.Replace("\r\n", "", StringComparison.Ordinal);
        switch (Path.GetExtension(file))
        {
            case ".eml":
                Assert.True(bare.IndexOfAny(['\r', '\n']) < 0, file);
                break;
            case ".csv":
                Assert.True(text.StartsWith('\uFEFF') && text.EndsWith("\r\n", StringComparison.Ordinal), file);
                Assert.True(IsCrLfOutsideQuotes(text), file);
                break;
            case var extension when Lines.Contains(extension):
                Assert.False(text.Contains('\r', StringComparison.Ordinal), file);
                break;
        }
    }

    private static bool IsCrLfOutsideQuotes(string text)
    {
        var outside = string.Concat(text.Split('"').Where((_, place) => place % 2 == 0));
        return !outside.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal);
    }
}
