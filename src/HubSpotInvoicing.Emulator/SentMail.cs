namespace HubSpotInvoicing.Emulator;

/// <summary>One transactional e-mail that was asked for, whether it went out or was refused.</summary>
public sealed record SentMail(string StatusId, string To, string SendResult, DateTimeOffset RequestedAt)
{
    public string? SendId { get; init; }

    public string? From { get; init; }

    public long EmailId { get; init; }

    /// <summary>The fields that fill the template: invoice number, link, amount.</summary>
    public IReadOnlyDictionary<string, string> CustomProperties { get; init; } = new Dictionary<string, string>();

    /// <summary>Until then the status is pending.</summary>
    public DateTimeOffset CompleteAt { get; init; }

    /// <summary>Whether a mail really left; a refused or repeated one did not.</summary>
    public bool Delivered => SendResult == "SENT";
}
