namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>An account's findings cannot be kept, read or trusted.</summary>
/// <param name="location">Where they lie.</param>
/// <param name="problem">What went wrong, in plain words.</param>
/// <param name="cause">The underlying fault.</param>
public sealed class FindingsUnavailableException(string location, string problem, Exception? cause = null)
    : Exception($"The findings at {location} cannot be used: {problem}", cause)
{
    public string Location { get; } = location;
}
