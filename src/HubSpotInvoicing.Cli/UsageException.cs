namespace HubSpotInvoicing.Cli;

/// <summary>The command line was understood, and asks for something that does not exist.</summary>
/// <param name="problem">What is wrong, one sentence.</param>
/// <param name="remedy">What to do about it, one sentence.</param>
internal sealed class UsageException(string problem, string remedy) : Exception($"{problem} {remedy}")
{
    public string Problem { get; } = problem;

    public string Remedy { get; } = remedy;
}
