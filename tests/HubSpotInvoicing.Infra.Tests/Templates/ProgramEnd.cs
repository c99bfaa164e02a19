namespace HubSpotInvoicing.Infra.Templates;

/// <summary>How a program ended.</summary>
internal sealed record ProgramEnd(int ExitCode, string Output, string Error)
{
    /// <summary>What it printed, when it succeeded; otherwise the test fails with what it complained about.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}{Environment.NewLine}{Output}{Error}");
        return Output;
    }
}
