using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Infra.Templates;

/// <summary>AWS's own transformation of the template, and the linter for it: Python programs.</summary>
internal static class Sam
{
    public const string Template = "serverless.template";

    private const string Python = "python3";
    private const string Linter = "cfn-lint";
    private const string Why = "it checks and transforms the template (pip install cfn-lint brings all that is needed)";

    private static readonly Lazy<Task<string?>> Lack = new(LookAsync);

    /// <summary>What this machine lacks; <c>null</c> when all is there.</summary>
    public static Task<string?> MissingAsync() => Lack.Value;

    public static void SkipWithout(string? missing) => Tools.SkipWithout(missing, Why, "CI", "true");

    /// <summary>The template as CloudFormation takes it.</summary>
    public static async Task<string> TransformAsync(string package = "s3://packages/package.zip")
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Templates", "transform.py");
        return (await Program.RunAsync(Python, [script, Repository.PathOf(Template), package])).Succeeded();
    }

    /// <summary>What the linter has to say about the text.</summary>
    public static async Task<ProgramEnd> LintAsync(string template)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        try
        {
            await File.WriteAllTextAsync(file, template);
            return await Program.RunAsync(Linter, ["--template", file, "--regions", "us-east-1"]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string?> LookAsync() => Tools.Missing(Python, Linter) is { } program
        ? program
        // The linter may have a Python of its own.
        : (await Program.RunAsync(Python, ["-c", "import samtranslator"])).ExitCode == 0
            ? null
            : "aws-sam-translator";
}
