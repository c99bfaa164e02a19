using System.Security.Cryptography;

namespace HubSpotInvoicing.Preparing.Findings;

/// <summary>What a store holds for an account at one moment.</summary>
/// <param name="Bytes">As it lies there.</param>
/// <param name="Mark">The store's own; another one as soon as something else is written.</param>
public sealed record StoredFindings(ReadOnlyMemory<byte> Bytes, string Mark)
{
    /// <summary>Marked by what it says, for stores that have no marks of their own.</summary>
    public static StoredFindings Of(ReadOnlyMemory<byte> bytes) =>
        new(bytes, Convert.ToHexString(SHA256.HashData(bytes.Span)));
}
