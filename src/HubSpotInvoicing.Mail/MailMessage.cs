using System.Text;

namespace HubSpotInvoicing.Mail;

/// <summary>
/// A mail as an internet message (RFC 5322, MIME): what a mail program opens and a mail server takes. All of it is
/// ASCII.
/// </summary>
public sealed record MailMessage
{
    public required Mailbox From { get; init; }

    public required IReadOnlyList<Mailbox> To { get; init; }

    /// <summary>Of any alphabet; a line end in it becomes a space.</summary>
    public required string Subject { get; init; }

    public required DateTimeOffset Date { get; init; }

    /// <summary>
    /// What the message is known by, before the sender's domain: letters, digits, points and hyphens.
    /// </summary>
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>The same for programs that show pages; absent when the text is all.</summary>
    public string? Html { get; init; }

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <exception cref="InvalidOperationException">
    /// The message has no addressee, or an id that a header cannot carry.
    /// </exception>
    public ReadOnlyMemory<byte> ToBytes() => Encoding.ASCII.GetBytes(MailWriter.Write(this));

    /// <summary>Addresses and names stay out of logs.</summary>
    public override string ToString() => $"message {Id}";
}
