using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Letters;

/// <summary>
/// What a mail says, block by block; its text and its page are made from the same blocks and cannot differ.
/// </summary>
/// <param name="Subject">One line.</param>
/// <param name="Blocks">What stands below each other.</param>
internal sealed record Letter(string Subject, IReadOnlyList<LetterBlock> Blocks)
{
    public FinanceMail ToMail(FinanceMailKind kind, RunId run, BillingPeriod period) => new(kind, run, period)
    {
        Subject = Subject,
        Text = LetterText.Render(this),
        Html = LetterPage.Render(this),
    };
}
