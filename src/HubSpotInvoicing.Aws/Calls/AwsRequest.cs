namespace HubSpotInvoicing.Aws.Calls;

/// <summary>One call; every one here is a POST of JSON.</summary>
/// <param name="Service">Who is called.</param>
/// <param name="Path">Begins with a slash; plain letters, digits, slashes and hyphens.</param>
/// <param name="Body">JSON in UTF-8.</param>
internal sealed record AwsRequest(AwsService Service, string Path, ReadOnlyMemory<byte> Body)
{
    public string ContentType { get; init; } = "application/json";

    /// <summary>The operation, for services that are told so by a header (<c>X-Amz-Target</c>).</summary>
    public string? Target { get; init; }

    /// <summary>Whether doing it twice does no harm, so that it may be repeated although it may have been done.</summary>
    public required bool IsRepeatable { get; init; }
}
