using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// What an invoice will say, frozen when it is claimed: a later run that carries it on bills exactly this, whatever the
/// company's data say by then.
/// </summary>
/// <param name="Key">The idempotency key.</param>
/// <param name="Type">The membership that is billed.</param>
/// <param name="Lines">The lines, numbered from 1.</param>
/// <param name="Total">The sum of the lines, which HubSpot's own total must equal to the cent.</param>
/// <param name="Contact">
/// The addressee; only its id, because ledgers are kept for years and addresses are personal.
/// </param>
/// <param name="InvoiceDay">The run's day in the account's zone.</param>
/// <param name="DueDay">The invoice day plus the net terms.</param>
public sealed record InvoiceContent(
    InvoiceKey Key,
    MembershipType Type,
    IReadOnlyList<QuoteLine> Lines,
    Money Total,
    ContactId Contact,
    DateOnly InvoiceDay,
    DateOnly DueDay)
{
    /// <summary>
    /// How many invoices of this key were taken back before this one, whose lines may still hold their keys.
    /// </summary>
    public int TakenBack { get; init; }

    /// <summary>The key of the nth line item, n from 1.</summary>
    public string LineKey(int number) => Key.LineKey(TakenBack + 1, number);
}
