namespace HubSpotInvoicing.Mail;

/// <summary>Messages to begin with.</summary>
internal static class Messages
{
    public static MailMessage Plain { get; } = new()
    {
        From = Mailbox.Parse("billing@example.org"),
        To = [Mailbox.Parse("finance@example.org")],
        Subject = "Membership invoices",
        Date = new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero),
        Id = "report.run-1",
        Text = "Hello,\n\nall is well.\n",
    };
}
