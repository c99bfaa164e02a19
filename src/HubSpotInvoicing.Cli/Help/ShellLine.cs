using System.Text;

namespace HubSpotInvoicing.Cli.Help;

/// <summary>A command as it is shown: a long one goes on in the next line, in the way a shell takes it.</summary>
internal static class ShellLine
{
    private const string Indent = "  ";
    private const string GoesOn = " \\";

    public static string Shown(string command, int widthMax)
    {
        var (text, width) = (new StringBuilder(Indent), Indent.Length);
        foreach (var word in Words(command))
        {
            if (width > Indent.Length && width + 1 + word.Length + GoesOn.Length > widthMax)
            {
                text.Append(GoesOn).Append('\n').Append(Indent).Append(Indent);
                width = 2 * Indent.Length;
            }
            else if (width > Indent.Length)
            {
                text.Append(' ');
                width++;
            }

            text.Append(word);
            width += word.Length;
        }

        return text.ToString();
    }

    /// <summary>The words, what is quoted being one, and an option together with its value.</summary>
    private static List<string> Words(string command)
    {
        var words = new List<string>();
        foreach (var part in command.Split(' '))
        {
            if (words.Count > 0 && (IsOpen(words[^1]) || (IsOption(words[^1]) && !IsOption(part))))
            {
                words[^1] = $"{words[^1]} {part}";
            }
            else
            {
                words.Add(part);
            }
        }

        return words;
    }

    private static bool IsOpen(string word) => word.Count(c => c == '"') % 2 == 1;

    private static bool IsOption(string word) =>
        word.StartsWith("--", StringComparison.Ordinal) && !word.Contains(' ', StringComparison.Ordinal);
}
