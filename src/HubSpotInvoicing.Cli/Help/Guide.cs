namespace HubSpotInvoicing.Cli.Help;

/// <summary>
/// What a verb's help says beside its options; it lies as text beside this class, by the words of the verb.
/// </summary>
/// <param name="About">One paragraph: what the verb does, and what it never does.</param>
/// <param name="Examples">Further examples, besides the verb's own.</param>
/// <param name="Rest">What to do next, and exit codes that differ; ready to be printed.</param>
internal sealed record Guide(string About, IReadOnlyList<string> Examples, IReadOnlyList<string> Rest)
{
    /// <summary>
    /// The guide of a verb, for example of <c>ledger show</c>; none for a verb that nobody wrote one for.
    /// </summary>
    public static Guide? Of(string verb) =>
        Text(verb.Replace(' ', '-')) is { } text ? Read(text.TrimEnd().Split("\n\n")) : null;

    public static string? Text(string name)
    {
        using var stream = typeof(Guide).Assembly.GetManifestResourceStream($"help.{name}");
        if (stream is null)
        {
            return null;
        }

        using var text = new StreamReader(stream);
        return text.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static Guide Read(string[] blocks)
    {
        var examples = blocks.Length > 1 && blocks[1].StartsWith(' ')
            ? blocks[1].Split('\n', StringSplitOptions.TrimEntries)
            : [];
        return new Guide(blocks[0], examples, blocks[(examples.Length > 0 ? 2 : 1)..]);
    }
}
