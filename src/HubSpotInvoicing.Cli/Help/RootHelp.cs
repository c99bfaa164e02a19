using System.CommandLine;
using HubSpotInvoicing.Cli.Verbs;

namespace HubSpotInvoicing.Cli.Help;

/// <summary>The help of the whole program.</summary>
internal static class RootHelp
{
    private const int NameWidth = 15;

    public static void Write(Command root, TextWriter output, int widthMax)
    {
        WriteWrapped(output, root.Description ?? "", 0, widthMax);
        output.WriteLine();
        output.WriteLine("Usage:");
        output.WriteLine($"  {Verb.Program} VERB [options]");
        output.WriteLine();
        foreach (var (title, verbs) in GroupsOf(root))
        {
            output.WriteLine($"{title}:");
            foreach (var verb in verbs)
            {
                output.Write($"  {verb.Name.PadRight(NameWidth)}");
                WriteWrapped(output, verb.Description ?? "", NameWidth + 2, widthMax);
            }

            output.WriteLine();
        }

        output.Write(Guide.Text("root"));
        output.WriteLine();
    }

    private static IEnumerable<(string Title, List<Command> Verbs)> GroupsOf(Command root)
    {
        var open = root.Subcommands.ToDictionary(c => c.Name);
        foreach (var (title, names) in VerbGroups.All)
        {
            yield return (title, [.. names.Where(open.ContainsKey).Select(name => open[name])]);
            names.ToList().ForEach(name => open.Remove(name));
        }

        if (open.Count > 0)
        {
            yield return ("More", [.. open.Values]);
        }
    }

    /// <summary>The text from the column where the line already stands.</summary>
    private static void WriteWrapped(TextWriter output, string text, int column, int widthMax)
    {
        var width = column;
        foreach (var word in text.Split(' '))
        {
            if (width > column && width + 1 + word.Length > widthMax)
            {
                output.Write($"\n{new string(' ', column)}");
                width = column;
            }
            else if (width > column)
            {
                output.Write(' ');
                width++;
            }

            output.Write(word);
            width += word.Length;
        }

        output.WriteLine();
    }
}
