namespace HubSpotInvoicing.Hosting;

/// <summary>
/// What is said on standard error when something cannot be done: what is wrong, and what to do about it.
/// </summary>
public sealed record Complaint(string Problem, string Remedy)
{
    public void WriteTo(TextWriter error)
    {
        error.WriteLine($"error: {Problem}");
        error.WriteLine($"what to do: {Remedy}");
    }
}
