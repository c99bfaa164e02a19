namespace HubSpotInvoicing.HubSpot;

/// <summary>No access token can be had; the message says why and never shows a credential.</summary>
public sealed class AccessTokenUnavailableException : Exception
{
    public AccessTokenUnavailableException()
    {
    }

    public AccessTokenUnavailableException(string message)
        : base(message)
    {
    }

    public AccessTokenUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
