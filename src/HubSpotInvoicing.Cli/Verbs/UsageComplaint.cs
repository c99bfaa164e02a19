using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>What is said about a command line that cannot be understood.</summary>
internal static class UsageComplaint
{
    public static Complaint? Of(ParseResult parsed)
    {
        if (parsed.Tokens is [{ Type: TokenType.Directive } directive, ..])
        {
            // What a shell wants completed is not finished, so the rest of the line may well be wrong.
            return IsSuggest(directive.Value) ? null : Unmatched(parsed.RootCommandResult.Command, directive.Value);
        }

        if (parsed.Action is not ParseErrorAction && parsed.UnmatchedTokens.Count == 0)
        {
            return null;
        }

        return parsed.UnmatchedTokens.Count > 0
            ? Unmatched(parsed.CommandResult.Command, parsed.UnmatchedTokens[0])
            : new Complaint(Sentence(parsed), Advice(parsed.CommandResult.Command));
    }

    private static bool IsSuggest(string directive) =>
        directive == "[suggest]" || directive.StartsWith("[suggest:", StringComparison.Ordinal);

    private static Complaint Unmatched(Command command, string token)
    {
        var isOption = token.StartsWith('-');
        var known = isOption ? OptionNames(command) : command.Subcommands.Select(c => c.Name);
        var nearest = NearestName.Of(token, known);
        var what = (isOption, command is Verb && command.Subcommands.Count == 0) switch
        {
            (true, _) => $"Unknown option '{token}'.",
            (false, true) when command.Arguments.Count > 0 =>
                $"'{token}' does not belong here: {command.Name} takes {command.Arguments.Count} names and options.",
            (false, true) => $"'{token}' does not belong here: {command.Name} takes options only.",
            _ => $"Unknown verb '{token}'.",
        };
        return new Complaint(nearest is null ? what : $"{what} Did you mean {nearest}?", Advice(command));
    }

    private static string Sentence(ParseResult parsed) => parsed.CommandResult.Command switch
    {
        Verb { Subcommands.Count: 0 } => OnOneLine(parsed.Errors[0].Message),
        Verb group => $"There is no verb after {group.Name}.",
        _ => "There is no verb.",
    };

    /// <summary>What it may be instead comes as a list, each on a line of its own.</summary>
    private static string OnOneLine(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.TrimEntries);
        return lines.Length > 1 ? $"{lines[0]} {string.Join(", ", lines[1..])}." : message;
    }

    private static string Advice(Command command) => command is Verb { Subcommands.Count: 0 } verb
        ? $"Write it like '{verb.Example}'; see '{verb.Path} --help' for every option."
        : $"Use one of {string.Join(", ", command.Subcommands.Select(c => c.Name))}; "
            + $"'{PathOf(command)} --help' says what they do.";

    private static string PathOf(Command command) => (command as Verb)?.Path ?? Verb.Program;

    private static IEnumerable<string> OptionNames(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive))
        .Select(o => o.Name);
}
