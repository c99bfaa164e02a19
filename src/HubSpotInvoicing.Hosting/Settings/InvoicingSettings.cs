using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using static HubSpotInvoicing.Hosting.Settings.SettingText;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings of the section <c>Invoicing</c>.</summary>
internal static class InvoicingSettings
{
    public static IEnumerable<Setting> All =>
    [
        new("Invoicing:TermsDays", "days from the invoice day to the due day",
            s => Show(s.Invoicing.TermsDays), (s, text) => s.Invoicing.TermsDays = Whole(text)),
        new("Invoicing:TerritoryLines", "Summed (one territory line) or PerTerritory (one for each)",
            s => Show(s.Invoicing.TerritoryLines),
            (s, text) => s.Invoicing.TerritoryLines = OneOf<TerritoryLines>(text)),
        new("Invoicing:StopAt", "Open (open and mail) or Draft (leave drafts for a person to open)",
            s => Show(s.Invoicing.StopAt), (s, text) => s.Invoicing.StopAt = OneOf<StopAt>(text)),
        new("Invoicing:ExplainInComments", "true to say in the invoice's comments how the amount comes about",
            s => Show(s.Invoicing.ExplainInComments),
            (s, text) => s.Invoicing.ExplainInComments = YesOrNo(text)),
        new("Invoicing:KeyProperty", "unique invoice property that holds the invoice key",
            s => s.Invoicing.KeyProperty, (s, text) => s.Invoicing.KeyProperty = Word(text)),
        new("Invoicing:LineKeyProperty", "unique line-item property that holds the line key",
            s => s.Invoicing.LineKeyProperty, (s, text) => s.Invoicing.LineKeyProperty = Word(text)),
        new("Invoicing:LeaseSeconds", "seconds for which a silent run still owns its claims",
            s => Show(s.Invoicing.LeaseSeconds), (s, text) => s.Invoicing.LeaseSeconds = Whole(text)),
        new("Invoicing:LateWriteSeconds", "seconds for which HubSpot may still carry out what a dead run sent",
            s => Show(s.Invoicing.LateWriteSeconds), (s, text) => s.Invoicing.LateWriteSeconds = Whole(text)),
        new("Invoicing:ReadBackPolls", "how often an incomplete draft is read again",
            s => Show(s.Invoicing.ReadBackPolls), (s, text) => s.Invoicing.ReadBackPolls = Whole(text)),
        new("Invoicing:ReadBackDelayMs", "milliseconds before the first repeated read",
            s => Show(s.Invoicing.ReadBackDelayMs), (s, text) => s.Invoicing.ReadBackDelayMs = Whole(text)),
    ];
}
