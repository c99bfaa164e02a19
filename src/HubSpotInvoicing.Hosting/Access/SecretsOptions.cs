namespace HubSpotInvoicing.Hosting;

/// <summary>Settings of the place where credentials are kept, section <c>Secrets</c>.</summary>
public sealed class SecretsOptions
{
    public const string Section = "Secrets";

    /// <summary>Name or ARN of the AWS secret with the credentials of HubSpot; without one, the token is a setting.</summary>
    public string HubSpotSecret { get; set; } = "";
}
