namespace HubSpotInvoicing.Reporting;

/// <summary>Brings mails to finance.</summary>
public interface IFinanceMailer
{
    /// <summary>
    /// Sends, or writes, one mail; a repeat for the same run may reach finance again and does no harm.
    /// </summary>
    /// <returns>Where it lies or how it is known, for people.</returns>
    /// <exception cref="MailUnavailableException">The mail cannot be sent.</exception>
    Task<string> SendAsync(FinanceMail mail, CancellationToken cancellationToken);
}
