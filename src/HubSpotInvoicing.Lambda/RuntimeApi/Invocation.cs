namespace HubSpotInvoicing.Lambda.RuntimeApi;

/// <summary>One request that AWS Lambda hands to the function.</summary>
internal sealed record Invocation
{
    /// <summary>AWS's id of the request; a retry of an asynchronous request has the same one.</summary>
    public required string RequestId { get; init; }

    /// <summary>When AWS ends the process if there is no answer.</summary>
    public required DateTimeOffset Deadline { get; init; }

    public string FunctionArn { get; init; } = "";

    /// <summary>The header of AWS X-Ray, when AWS sent one.</summary>
    public string? TraceId { get; init; }

    /// <summary>The event, JSON in UTF-8.</summary>
    public required ReadOnlyMemory<byte> Event { get; init; }
}
