namespace HubSpotInvoicing.Mail;

/// <summary>A document that goes with a mail.</summary>
/// <param name="Name">Its file name, of any alphabet.</param>
/// <param name="MediaType">What it is, for example <c>text/csv</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MailAttachment(string Name, string MediaType, ReadOnlyMemory<byte> Content);
