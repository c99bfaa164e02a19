namespace HubSpotInvoicing.Aws;

/// <summary>How objects are encrypted where they lie.</summary>
public enum StorageEncryption
{
    /// <summary>As the bucket says; Amazon encrypts every object at least with keys of its own.</summary>
    BucketDefault,

    /// <summary>With keys that S3 keeps (SSE-S3), whatever the bucket says.</summary>
    S3,

    /// <summary>With a key of the account in KMS (SSE-KMS), whatever the bucket says.</summary>
    Kms,
}
