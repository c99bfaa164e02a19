using Xunit;

namespace HubSpotInvoicing.Testing.Servers;

/// <summary>Programs that tests find on the PATH and that this product does not bring.</summary>
public static class Tools
{
    /// <summary>The first of them that is not there.</summary>
    public static string? Missing(params string[] names) => names.FirstOrDefault(name => !IsThere(name));

    /// <summary>Skips the test when a program is missing; where it is required, fails it.</summary>
    /// <param name="missing">The program; <c>null</c> when all are there.</param>
    /// <param name="why">What it is needed for.</param>
    /// <param name="variable">The environment variable that requires it.</param>
    /// <param name="value">Its value then.</param>
    public static void SkipWithout(string? missing, string why, string variable, string value)
    {
        if (missing is null)
        {
            return;
        }

        if (string.Equals(Environment.GetEnvironmentVariable(variable), value, StringComparison.OrdinalIgnoreCase))
        {
            Assert.Fail($"{missing} is not on the PATH, and {variable}={value} requires it: {why}.");
        }

        Assert.Skip($"{missing} is not on the PATH: {why}.");
    }

    private static bool IsThere(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, name + ".exe")));
}
