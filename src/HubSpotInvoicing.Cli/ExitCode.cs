namespace HubSpotInvoicing.Cli;

/// <summary>What the program tells the script that called it.</summary>
internal static class ExitCode
{
    /// <summary>Every company is invoiced, was already, or waits for a person.</summary>
    public const int Done = 0;

    /// <summary>It could not run.</summary>
    public const int NotRun = 1;

    /// <summary>Some companies failed or were not reached; running again carries on.</summary>
    public const int Unfinished = 2;

    /// <summary>The command line is wrong (EX_USAGE of sysexits.h).</summary>
    public const int Usage = 64;
}
