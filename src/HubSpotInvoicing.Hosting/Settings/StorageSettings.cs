using HubSpotInvoicing.Aws;
using static HubSpotInvoicing.Hosting.Settings.SettingText;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings of the section <c>Storage</c>.</summary>
internal static class StorageSettings
{
    public static IEnumerable<Setting> All =>
    [
        new("Storage:Bucket", "S3 bucket that holds ledger and reports; without one they lie in a folder",
            s => Optional(s.Storage.Bucket), (s, text) => s.Storage.Bucket = Word(text)),
        new("Storage:Prefix", "folder in the bucket",
            s => s.Storage.Prefix, (s, text) => s.Storage.Prefix = text.Trim()),
        new("Storage:Region", "the bucket's region; without it, the one that AWS's own settings name",
            s => s.Storage.Region, (s, text) => s.Storage.Region = text.Trim()),
        new("Storage:ServiceUrl", "address of another server that speaks S3",
            s => s.Storage.ServiceUrl, (s, text) => s.Storage.ServiceUrl = text.Trim()),
        new("Storage:Encryption", "who encrypts: BucketDefault, S3 or Kms",
            s => Show(s.Storage.Encryption), (s, text) => s.Storage.Encryption = OneOf<StorageEncryption>(text)),
        new("Storage:KmsKey", "key for Kms; the account's own without one",
            s => s.Storage.KmsKey, (s, text) => s.Storage.KmsKey = text.Trim()),
        new("Storage:TimeoutSeconds", "longest wait for one answer of S3",
            s => Show(s.Storage.TimeoutSeconds), (s, text) => s.Storage.TimeoutSeconds = Whole(text)),
        new("Storage:RetryCountMax", "repeats after the first attempt",
            s => Show(s.Storage.RetryCountMax), (s, text) => s.Storage.RetryCountMax = Whole(text)),
        new("Storage:RetryDelayMs", "milliseconds before the first repeat",
            s => Show(s.Storage.RetryDelayMs), (s, text) => s.Storage.RetryDelayMs = Whole(text)),
    ];
}
