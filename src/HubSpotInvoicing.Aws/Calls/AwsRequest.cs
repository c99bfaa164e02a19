namespace HubSpotInvoicing.Aws.Calls;

/// <summary>One call: a POST, unless it says otherwise.</summary>
/// <param name="Service">Who is called.</param>
/// <param name="Path">
/// Begins with a slash; what is neither letter, digit, slash nor one of <c>- _ . ~</c> stands as <c>%40</c>.
/// </param>
/// <param name="Body">In UTF-8; empty for a GET.</param>
internal sealed record AwsRequest(AwsService Service, string Path, ReadOnlyMemory<byte> Body)
{
    public HttpMethod Method { get; init; } = HttpMethod.Post;

    /// <summary>What follows the question mark; one parameter at most, encoded like the path.</summary>
    public string Query { get; init; } = "";

    public string ContentType { get; init; } = "application/json";

    /// <summary>The operation, for services that are told so by a header (<c>X-Amz-Target</c>).</summary>
    public string? Target { get; init; }

    /// <summary>
    /// Whether doing it twice does no harm, so that it may be repeated although it may have been done.
    /// </summary>
    public required bool IsRepeatable { get; init; }
}
