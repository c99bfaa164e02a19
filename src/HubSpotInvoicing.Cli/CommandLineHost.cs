using System.CommandLine;
using HubSpotInvoicing.Cli.Verbs;
using HubSpotInvoicing.Hosting;

namespace HubSpotInvoicing.Cli;

/// <summary>The program: parse, do what the verb says, answer with an exit code.</summary>
internal sealed class CommandLineHost(Surroundings surroundings)
{
    // Response files would let an argument that starts with @ read any file.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        var parsed = RootVerb.Create(surroundings).Parse(args, Parsing);
        if (UsageComplaint.Of(parsed) is { } complaint)
        {
            complaint.WriteTo(surroundings.Error);
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = surroundings.Lines,
                    Error = surroundings.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            new Complaint("Stopped before it was done.", "Run it again: it carries on where it stopped.")
                .WriteTo(surroundings.Error);
            return ExitCode.Unfinished;
        }
        catch (UsageException wrong)
        {
            new Complaint(wrong.Problem, wrong.Remedy).WriteTo(surroundings.Error);
            return ExitCode.Usage;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Complaints.About(fault).WriteTo(surroundings.Error);
            return ExitCode.NotRun;
        }
    }
}
