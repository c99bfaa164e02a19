using System.CommandLine;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>One thing that the program can be asked to do, with an example of how to ask.</summary>
internal sealed class Verb(string name, string description, string example) : Command(name, description)
{
    public const string Program = "hubspot-invoicing";

    public string Example { get; } = $"{Program} {example}";

    /// <summary>What has to be typed to call it: a verb may stand under another one.</summary>
    public string Path =>
        Parents.OfType<Verb>().FirstOrDefault() is { } parent ? $"{parent.Path} {Name}" : $"{Program} {Name}";
}
