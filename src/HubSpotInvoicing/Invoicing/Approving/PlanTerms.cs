using System.Globalization;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>On what a plan rests beside the data of its companies.</summary>
public sealed record PlanTerms
{
    public required long PortalId { get; init; }

    public required BillingPeriod Period { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>The <c>effectiveFrom</c> of the price book in force.</summary>
    public required DateOnly BookDate { get; init; }

    /// <summary>The SHA-256 of what that book says.</summary>
    public required string BookHash { get; init; }

    /// <summary>Net terms, in days.</summary>
    public required int TermsDays { get; init; }

    public required TerritoryLines TerritoryLines { get; init; }

    /// <summary>Whether the invoices would be opened and mailed, or left as drafts.</summary>
    public required StopAt StopAt { get; init; }

    public required PlanFilter Filter { get; init; }

    /// <summary>The first thing that is another now, as a sentence; absent when the plan still stands.</summary>
    public string? ObjectionTo(PlanTerms now) => this switch
    {
        _ when PortalId != now.PortalId => Differs("HubSpot account", PortalId, now.PortalId),
        _ when Currency != now.Currency => Differs("currency", Currency.Code, now.Currency.Code),
        _ when BookDate != now.BookDate => Differs(
            "price book in force since", BookDate.ToString(LedgerFormat.Day, CultureInfo.InvariantCulture),
            now.BookDate.ToString(LedgerFormat.Day, CultureInfo.InvariantCulture)),
        _ when BookHash != now.BookHash => "The price book says something else than when the plan was made.",
        _ when TermsDays != now.TermsDays => Differs("number of net terms days", TermsDays, now.TermsDays),
        _ when TerritoryLines != now.TerritoryLines =>
            Differs("setting Invoicing:TerritoryLines", TerritoryLines, now.TerritoryLines),
        _ when StopAt != now.StopAt => Differs("setting Invoicing:StopAt", StopAt, now.StopAt),
        _ => null,
    };

    private static string Differs(string what, object then, object now) => string.Create(
        CultureInfo.InvariantCulture, $"The plan was made with another {what}: {then} then, {now} now.");
}
