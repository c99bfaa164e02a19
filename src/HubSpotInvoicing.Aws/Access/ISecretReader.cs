namespace HubSpotInvoicing.Aws;

/// <summary>Reads secrets as they are now.</summary>
public interface ISecretReader
{
    /// <summary>The secret's text in its current version.</summary>
    /// <param name="secret">Its name or ARN.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="RunRefusedException">It cannot be read; nothing of it is shown.</exception>
    Task<string> ReadAsync(string secret, CancellationToken cancellationToken);
}
