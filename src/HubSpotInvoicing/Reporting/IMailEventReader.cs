namespace HubSpotInvoicing.Reporting;

/// <summary>Understands what a mail service told, as it was kept.</summary>
public interface IMailEventReader
{
    /// <summary>The event; absent when the content is none of this service.</summary>
    MailEvent? Read(ReadOnlyMemory<byte> content);
}
