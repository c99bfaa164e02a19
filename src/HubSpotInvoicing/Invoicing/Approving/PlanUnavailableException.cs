namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>A plan cannot be kept, read or trusted, so it can be neither approved nor applied.</summary>
/// <param name="location">Where it lies.</param>
/// <param name="problem">What went wrong, in plain words.</param>
/// <param name="cause">The underlying fault.</param>
public sealed class PlanUnavailableException(string location, string problem, Exception? cause = null)
    : Exception($"The plan at {location} cannot be used: {problem}", cause)
{
    public string Location { get; } = location;
}
