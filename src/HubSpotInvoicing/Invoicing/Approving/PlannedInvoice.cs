using System.Globalization;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>What an invoice would say, whichever day it is made: what a plan shows and a person approves.</summary>
/// <param name="Type">The membership that is billed.</param>
/// <param name="Contact">The addressee.</param>
/// <param name="Total">The sum of the lines.</param>
/// <param name="Lines">The lines, numbered from 1.</param>
public sealed record PlannedInvoice(MembershipType Type, ContactId Contact, Money Total, IReadOnlyList<QuoteLine> Lines)
{
    public static PlannedInvoice Of(InvoiceContent content) =>
        new(content.Type, content.Contact, content.Total, content.Lines);

    public bool Equals(PlannedInvoice? other) => other is not null
        && Type == other.Type
        && Contact == other.Contact
        && Total == other.Total
        && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => HashCode.Combine(Type, Contact, Total, Lines.Count);

    /// <summary>What is another here than there, a few words each; empty when they are equal.</summary>
    public IReadOnlyList<string> DifferencesTo(PlannedInvoice other) =>
    [
        .. Type == other.Type ? Array.Empty<string>() : ["the type"],
        .. Total == other.Total ? Array.Empty<string>() : ["the total"],
        .. Lines.SequenceEqual(other.Lines) ? Array.Empty<string>() : ["the lines"],
        .. Contact == other.Contact ? Array.Empty<string>() : ["the contact"],
    ];

    public override string ToString() =>
        $"{Type} membership, {Total}, to contact {Contact} ({string.Join("; ", Lines.Select(Describe))})";

    private static string Describe(QuoteLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Quantity} x {line.UnitPrice.Times(1)} {line.Name}");
}
