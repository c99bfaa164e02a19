namespace HubSpotInvoicing.Aws.Calls;

/// <summary>How a call ended.</summary>
internal enum AwsEnd
{
    Answered,

    /// <summary>No connection came about, so nothing was done.</summary>
    NotConnected,

    /// <summary>The answer was lost; whether it was done is not known.</summary>
    Lost,

    /// <summary>There are no credentials to sign with, so nothing was sent.</summary>
    NoCredentials,

    /// <summary>There is no region, so nothing was sent.</summary>
    NoRegion,
}
