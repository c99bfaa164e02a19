namespace HubSpotInvoicing.Lambda.Emulation;

/// <summary>What AWS Lambda lets a function have.</summary>
internal sealed record FunctionLimits
{
    /// <summary>What the function is told about its time.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How much longer than told it is really left alone; on AWS, not at all.</summary>
    public TimeSpan Grace { get; init; }

    /// <summary>How often an asynchronous request is repeated; AWS waits one and two minutes, this does not.</summary>
    public int Retries { get; init; } = 2;

    public int ResponseBytesMax { get; init; } = 6_291_556;
}
