using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Aws.Reporting;

/// <summary>What became of mails, in a bucket, one object for each event.</summary>
internal sealed class S3MailEventStore(S3Bucket bucket) : IMailEventStore
{
    private const string Json = "application/json";

    public async Task KeepAsync(MailEvent told, CancellationToken cancellationToken)
    {
        try
        {
            await bucket.TryCreateAsync(
                $"mail-events/{told.Period}/{told.Name}.json", told.Content, Json, cancellationToken);
        }
        catch (Exception fault) when (S3Fault.Is(fault, cancellationToken))
        {
            throw new MailUnavailableException("A mail event cannot be kept:", bucket.Explain(fault), fault);
        }
    }
}
