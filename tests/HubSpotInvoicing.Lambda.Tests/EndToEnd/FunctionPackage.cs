namespace HubSpotInvoicing.Lambda.EndToEnd;

/// <summary>The function as it is deployed, from the folder <c>LAMBDA_PACKAGE</c>, or else as it was built.</summary>
internal static class FunctionPackage
{
    private const string Variable = "LAMBDA_PACKAGE";

    /// <summary>What AWS's bootstrap starts when the handler is called <c>Invoicer</c>.</summary>
    public static IReadOnlyList<string> Command { get; } = ["dotnet", "exec", Path.Combine(Folder(), "Invoicer.dll")];

    private static string Folder() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : BuildFolder();

    // Not beside the tests: those have ASP.NET's framework, so what it brings is left out there.
    private static string BuildFolder()
    {
        var tests = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.GetFullPath(Path.Combine(tests.FullName, "..", "..", "HubSpotInvoicing.Lambda", tests.Name));
    }
}
