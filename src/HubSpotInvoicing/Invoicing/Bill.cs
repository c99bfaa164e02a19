using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Invoicing;

/// <summary>One company on its way through the stages of one run; it ends with exactly one outcome.</summary>
public sealed class Bill(Renewal renewal)
{
    private readonly List<BillingWarning> warnings = [];
    private bool isDoubtful;

    public Renewal Renewal { get; } = renewal;

    public InvoiceKey Key { get; } = renewal.Member.Key;

    public PricingResult? Pricing { get; private set; }

    /// <summary>What is billed; absent until the company is found fit to bill.</summary>
    public InvoiceContent? Content { get; private set; }

    /// <summary>What would be billed if nothing held it; absent without a quote.</summary>
    public InvoiceContent? Proposed { get; private set; }

    /// <summary>The content was claimed by an earlier run, and this run goes on from where that one came to.</summary>
    public bool IsCarriedOn { get; private set; }

    /// <summary>How long a draft that an earlier run asked for may still come to be; zero when none was.</summary>
    public TimeSpan StillWritten { get; set; }

    /// <summary>The total that the ledger has for an invoice that is finished.</summary>
    public Money? BilledBefore { get; set; }

    /// <summary>
    /// The addressee's address; absent when the content comes from an earlier run and was not read yet.
    /// </summary>
    public EmailAddress? Address { get; set; }

    /// <summary>The invoice as HubSpot showed it last.</summary>
    public InvoiceSnapshot? Invoice { get; set; }

    /// <summary>What became of the mail, in the channel's words.</summary>
    public string? EmailStatus { get; set; }

    /// <summary>
    /// How the bill ends when nothing goes wrong: an earlier run may have reported it as invoiced already, with only
    /// its dues or the result of its mail outstanding.
    /// </summary>
    public Outcome EndsAs { get; set; } = HubSpotInvoicing.Outcome.Invoiced;

    public Outcome? Outcome { get; private set; }

    /// <summary>What went wrong; a failed mail is noted while the bill still goes on to its dues.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>Why the company was rejected; empty unless it was.</summary>
    public IReadOnlyList<RejectionReason> Rejections { get; private set; } = [];

    /// <summary>Why the company is held; empty unless it is.</summary>
    public IReadOnlyList<HoldFlag> Flags { get; private set; } = [];

    /// <summary>Who or what holds it, for people; empty when the flags say all.</summary>
    public string HeldBecause { get; private set; } = "";

    /// <summary>The words of the report's <c>reasons</c> column.</summary>
    public IReadOnlyList<string> Reasons =>
    [
        .. Rejections.Select(r => r.ToString()),
        .. Flags.Select(f => f.ToString()),
        .. Failure is null ? Array.Empty<string>() : [Failure.Code.ToString()],
    ];

    public IReadOnlyList<BillingWarning> Warnings => warnings;

    public bool IsPending => Outcome is null;

    /// <summary>Bills what an earlier run claimed, whatever the company's data say now.</summary>
    public void CarryOn(InvoiceContent? claimed)
    {
        Content = claimed;
        IsCarriedOn = claimed is not null;
    }

    public void Propose(InvoiceContent content) => Proposed = content;

    /// <summary>Bills what this run decided.</summary>
    public void Draft(InvoiceContent decided) => Content = decided;

    public void Price(PricingResult pricing)
    {
        Pricing = pricing;
        Warn(pricing.Warnings);
    }

    public void Warn(params IEnumerable<BillingWarning> more) => warnings.AddRange(more.Except(warnings));

    public void Reject(IReadOnlyList<RejectionReason> why)
    {
        Rejections = why;
        Outcome = HubSpotInvoicing.Outcome.Rejected;
    }

    public void Hold(IReadOnlyList<HoldFlag> flags, string because = "")
    {
        Flags = flags;
        HeldBecause = because;
        Outcome = HubSpotInvoicing.Outcome.Held;
    }

    /// <summary>Remembers a failure that does not stop the remaining steps.</summary>
    public void Note(Failure failure) => Failure = failure;

    /// <summary>
    /// Remembers that a step may or may not have been done; the remaining steps are taken all the same.
    /// </summary>
    public void Doubt(Failure failure)
    {
        Note(failure);
        isDoubtful = true;
    }

    public void End(Outcome outcome, Failure failure)
    {
        Note(failure);
        Outcome = outcome;
    }

    public void End(Outcome outcome) => Outcome = outcome;

    /// <summary>Ends the bill after its last step: as failed or in doubt when that was noted on the way.</summary>
    public void Finish() => Outcome = this switch
    {
        { Failure: null } => EndsAs,
        { isDoubtful: true } => HubSpotInvoicing.Outcome.InDoubt,
        _ => HubSpotInvoicing.Outcome.Failed,
    };
}
