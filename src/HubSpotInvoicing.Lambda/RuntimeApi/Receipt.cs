namespace HubSpotInvoicing.Lambda.RuntimeApi;

/// <summary>How the Runtime API took an answer.</summary>
internal enum Receipt
{
    Accepted,

    /// <summary>The document is larger than AWS Lambda hands on (status 413).</summary>
    TooLarge,

    /// <summary>It does not want an answer to this request, or not any more (status 400 or 403).</summary>
    Refused,
}
