namespace HubSpotInvoicing.Reporting;

/// <summary>Where a mail service leaves what it has to tell of mails.</summary>
public interface IMailEventQueue
{
    /// <summary>
    /// Takes what lies there, up to a limit. What is not removed comes back after a while, so that nothing is lost by a
    /// run that dies.
    /// </summary>
    /// <exception cref="MailUnavailableException">The queue cannot be read.</exception>
    Task<IReadOnlyList<MailEvent>> ReceiveAsync(CancellationToken cancellationToken);

    /// <exception cref="MailUnavailableException">The queue cannot be used.</exception>
    Task RemoveAsync(IReadOnlyList<MailEvent> events, CancellationToken cancellationToken);
}
