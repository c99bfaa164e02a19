using System.Globalization;

namespace HubSpotInvoicing.Certificate;

/// <summary>What the command line asks for.</summary>
internal sealed record CertificateArguments
{
    public const string Usage =
        "dotnet run --project tests/HubSpotInvoicing.Certificate [-- [storm] [--full] [--seed N] [--seeds N] "
        + "[--commit ID] [--out FOLDER]]";

    public bool IsStorm { get; private init; }

    /// <summary>Every crash point, or a thousand storms.</summary>
    public bool IsFull { get; private init; }

    public int? Seed { get; private init; }

    /// <summary>How many storms, one for each seed.</summary>
    public int? Seeds { get; private init; }

    public string? Commit { get; private init; }

    public string Folder { get; private init; } = Path.Combine("artifacts", "certificate");

    /// <exception cref="FormatException">A word is unknown or its value is missing.</exception>
    public static CertificateArguments Parse(IEnumerable<string> words)
    {
        var left = new Queue<string>(words);
        var asked = new CertificateArguments();
        while (left.TryDequeue(out var word))
        {
            asked = word switch
            {
                "storm" => asked with { IsStorm = true },
                "--full" => asked with { IsFull = true },
                "--seed" => asked with { Seed = Number(left, word) },
                "--seeds" => asked with { Seeds = Number(left, word) },
                "--commit" => asked with { Commit = Value(left, word) },
                "--out" => asked with { Folder = Value(left, word) },
                _ => throw new FormatException($"'{word}' is unknown."),
            };
        }

        return asked;
    }

    private static int Number(Queue<string> left, string word) =>
        int.TryParse(Value(left, word), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{word}' needs a whole number.");

    private static string Value(Queue<string> left, string word) =>
        left.TryDequeue(out var value) ? value : throw new FormatException($"'{word}' needs a value.");
}
