namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Mails to one addressee each.</summary>
/// <param name="Max24HourSend">In any 24 hours; -1 for no limit.</param>
/// <param name="SentLast24Hours">Of them.</param>
/// <param name="MaxSendRate">A second.</param>
internal sealed record SesQuota(double Max24HourSend, double SentLast24Hours, double MaxSendRate);
