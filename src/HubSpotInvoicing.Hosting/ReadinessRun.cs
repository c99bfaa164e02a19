using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports.Foreseeing;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Hosting;

/// <summary>
/// Writes the readiness letter of a month, keeps it with the reports, and mails it when that is asked for.
/// </summary>
public sealed class ReadinessRun
{
    private readonly ReadinessReview review;
    private readonly IReportStore store;
    private readonly IFinanceMailer? mailer;

    internal ReadinessRun(ReadinessReview review, IReportStore store, IFinanceMailer? mailer)
    {
        this.review = review;
        this.store = store;
        this.mailer = mailer;
    }

    /// <summary>Whether there is somebody to mail it.</summary>
    public bool CanMail => mailer is not null;

    /// <exception cref="MailUnavailableException">It is written, and the mail cannot be sent.</exception>
    /// <exception cref="ReportUnavailableException">A document cannot be written.</exception>
    /// <inheritdoc cref="ReadinessReview.ReviewAsync"/>
    public async Task<ReadinessResult> WriteAsync(
        BillingPeriod? period,
        ReadinessDelivery delivery,
        IProgress<RunProgress> progress,
        CancellationToken cancellationToken)
    {
        if (delivery is ReadinessDelivery.Mailed && mailer is null)
        {
            throw new RunRefusedException(
                "The letter shall be mailed, and Mail:Channel is None.",
                "Set Mail:Channel to File, or to Ses with Mail:From and Mail:To.");
        }

        var letter = await review.ReviewAsync(period, progress, cancellationToken);
        var documents = await ReadinessDocuments.WriteAsync(store, letter, cancellationToken);
        return delivery is ReadinessDelivery.Mailed && mailer is not null
            ? new ReadinessResult(
                letter,
                documents,
                await mailer.SendAsync(ReadinessDocuments.MailOf(letter, documents), cancellationToken))
            : new ReadinessResult(letter, documents, null);
    }
}
