namespace HubSpotInvoicing.Delivering;

/// <summary>The mail that brings a member its open invoice; at most one for each key goes out by itself.</summary>
/// <param name="Key">The invoice key.</param>
/// <param name="To">The addressee's usable e-mail address.</param>
/// <param name="CompanyName">The member's name.</param>
/// <param name="Number">The invoice number.</param>
/// <param name="Link">The page where the invoice is shown and paid.</param>
/// <param name="Amount">The total, as HubSpot shows it.</param>
/// <param name="DueDay">The due day.</param>
public sealed record InvoiceMail(
    InvoiceKey Key, string To, string CompanyName, string Number, string Link, Money Amount, DateOnly DueDay)
{
    /// <summary>
    /// How the amount comes about, one sentence for the member; empty when nothing more is known of it.
    /// </summary>
    public string Explanation { get; init; } = "";

    /// <summary>The run that sends it, as far as that is known.</summary>
    public RunId? Run { get; init; }

    /// <summary>Which mail of this key it is, from 1; each one more was somebody's explicit act.</summary>
    public int Mailing { get; init; } = 1;

    /// <summary>Under which a channel tells a repeat of this mail apart.</summary>
    public string SendId => Key.SendId(Mailing);

    /// <summary>Addresses and names stay out of logs.</summary>
    public override string ToString() => $"mail {SendId}";
}
