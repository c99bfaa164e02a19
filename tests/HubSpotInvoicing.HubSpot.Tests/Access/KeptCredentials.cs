namespace HubSpotInvoicing.HubSpot.Access;

/// <summary>Credentials in memory that a test may exchange, and how often they were read.</summary>
internal sealed class KeptCredentials(string json) : IHubSpotCredentials
{
    private int reads;

    public string Json { get; set; } = json;

    public int Reads => reads;

    public Task<HubSpotCredentials> ReadAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref reads);
        return Task.FromResult(HubSpotCredentials.Parse(Json));
    }
}
