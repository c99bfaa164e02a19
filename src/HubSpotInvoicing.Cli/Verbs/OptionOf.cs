using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Options whose values are read exactly and refused in plain words.</summary>
internal static class OptionOf
{
    public static Option<T?> One<T>(
        string name, string placeholder, string description, Func<string, T> parse) => new(name)
        {
            HelpName = placeholder,
            Description = description,
            CustomParser = result => Parse(result, result.Tokens[0].Value, parse),
        };

    /// <summary>An option without which the verb makes no sense.</summary>
    public static Option<T> Needed<T>(
        string name, string placeholder, string description, Func<string, T> parse) => new(name)
        {
            HelpName = placeholder,
            Description = description,
            Required = true,
            CustomParser = result => Parse(result, result.Tokens[0].Value, parse),
        };

    public static Option<T[]> Many<T>(
        string name, string placeholder, string description, Func<string, T> parse) => new(name)
        {
            HelpName = placeholder,
            Description = description + "; repeatable",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => [.. result.Tokens.Select(t => Parse(result, t.Value, parse)).OfType<T>()],
        };

    public static Option<int?> Number(string name, string description, int min, int max) =>
        One<int?>(name, "N", description, text => Whole(text, min, max));

    public static Option<string?> Text(string name, string placeholder, string description) =>
        One(name, placeholder, description, NotBlank);

    /// <summary>Lets a shell complete the option's value.</summary>
    /// <param name="option">An option whose placeholder lists all its values, with | between them.</param>
    public static Option<T> WithClosedValues<T>(this Option<T> option) =>
        option.WithClosedValues((option.HelpName ?? "").Split('|'));

    /// <summary>Lets a shell complete the option's value from more values than a placeholder can list.</summary>
    public static Option<T> WithClosedValues<T>(this Option<T> option, IEnumerable<string> values)
    {
        // An enum would offer its own names, which the command line does not take.
        option.CompletionSources.Clear();
        option.CompletionSources.Add([.. values]);
        return option;
    }

    private static T? Parse<T>(ArgumentResult result, string text, Func<string, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (FormatException wrong)
        {
            var name = result.Parent is OptionResult option ? option.Option.Name : "value";
            result.AddError($"{name}: {wrong.Message}");
            return default;
        }
    }

    private static int? Whole(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= min
            && value <= max
            ? value
            : throw new FormatException(string.Create(
                CultureInfo.InvariantCulture, $"'{text}' is not a whole number from {min} to {max}."));

    /// <summary>A text that the ledger keeps, so it is needed and trimmed.</summary>
    public static Option<string> NeededText(string name, string placeholder, string description) =>
        Needed(name, placeholder, description, text => NotBlank(text).Trim());

    private static string NotBlank(string text) =>
        string.IsNullOrWhiteSpace(text) ? throw new FormatException("the value is blank.") : text;
}
