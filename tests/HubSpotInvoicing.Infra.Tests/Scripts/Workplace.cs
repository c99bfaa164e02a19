using HubSpotInvoicing.Infra.Templates;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Infra.Scripts;

/// <summary>A folder with the deploy script, the template, and programs that stand for AWS's and .NET's own.</summary>
internal sealed class Workplace : IDisposable
{
    private const string Bash = "bash";
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("deploy-");

    public Workplace()
    {
        var missing = OperatingSystem.IsWindows() ? Bash : Tools.Missing(Bash);
        Tools.SkipWithout(missing, "infra/deploy.sh is a script for it", "CI", "true");
        Directory.CreateDirectory(PathOf("infra"));
        Directory.CreateDirectory(PathOf("bin"));
        Directory.CreateDirectory(PathOf("kept"));
        File.Copy(Repository.PathOf("infra/deploy.sh"), PathOf("infra/deploy.sh"));
        File.Copy(Repository.PathOf(Sam.Template), PathOf(Sam.Template));
        Install("aws");
        Install("dotnet");
    }

    /// <summary>The version that a package has.</summary>
    public string Package { get; set; } = "1";

    public string StackStatus { get; set; } = "UPDATE_COMPLETE";

    public string Published { get; set; } = "Invoicer.dll";

    /// <summary>0 when the bucket for packages is there.</summary>
    public int NoBucket { get; set; }

    /// <summary>What was asked of AWS and .NET, each call a line.</summary>
    public IReadOnlyList<string> Calls => File.Exists(PathOf("calls")) ? File.ReadAllLines(PathOf("calls")) : [];

    public string PathOf(string name) => Path.Combine(root.FullName, name);

    public string Kept(string name) => File.ReadAllText(PathOf($"kept/{name}"));

    public Task<ProgramEnd> DeployAsync(params string[] arguments) => DeployWithInputAsync("", arguments);

    public Task<ProgramEnd> DeployWithInputAsync(string input, params string[] arguments) => Program.RunAsync(
        Bash,
        [PathOf("infra/deploy.sh"), .. arguments],
        start =>
        {
            start.Environment["PATH"] = PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
            start.Environment["CALLS"] = PathOf("calls");
            start.Environment["KEPT"] = PathOf("kept");
            start.Environment["PACKAGE"] = Package;
            start.Environment["PUBLISHED"] = Published;
            start.Environment["NO_BUCKET"] = $"{NoBucket}";
            start.Environment["STACK_STATUS"] = StackStatus;
            start.Environment["AWS_REGION"] = "eu-central-1";
        },
        input);

    public void Dispose() => root.Delete(recursive: true);

    private void Install(string program)
    {
        var place = PathOf($"bin/{program}");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Scripts", $"{program}.sh"), place);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(place, Executable);
        }
    }
}
