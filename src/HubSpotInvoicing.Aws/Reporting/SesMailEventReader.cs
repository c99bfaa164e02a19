using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Aws.Reporting;

/// <summary>Events of SES that were kept.</summary>
internal sealed class SesMailEventReader : IMailEventReader
{
    /// <summary>What is kept lies in no queue any more.</summary>
    private const string NoReceipt = "";

    public MailEvent? Read(ReadOnlyMemory<byte> content) =>
        SesEventReader.Read(new SqsMessage(NoReceipt, System.Text.Encoding.UTF8.GetString(content.Span)));
}
