namespace HubSpotInvoicing.Aws.Access;

/// <summary>What GetSecretValue is asked.</summary>
internal sealed record SecretRequest(string SecretId);
