namespace HubSpotInvoicing.Reporting;

/// <summary>A mail to finance cannot be sent; what was billed stays billed, and the report lies in its place.</summary>
/// <param name="problem">What went wrong, one sentence without any address.</param>
/// <param name="remedy">What to do about it, one sentence.</param>
/// <param name="cause">The underlying fault.</param>
public sealed class MailUnavailableException(string problem, string remedy, Exception? cause = null)
    : Exception($"{problem} {remedy}", cause)
{
    public string Problem { get; } = problem;

    public string Remedy { get; } = remedy;
}
