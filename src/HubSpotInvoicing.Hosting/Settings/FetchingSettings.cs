using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;
using static HubSpotInvoicing.Hosting.Settings.SettingText;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings of the section <c>Fetching</c>.</summary>
internal static class FetchingSettings
{
    public static IEnumerable<Setting> All =>
    [
        new("Fetching:MissedMonths", "months before the period that are looked through for missed companies",
            s => Show(s.Fetching.MissedMonths), (s, text) => s.Fetching.MissedMonths = Whole(text)),
        new("Fetching:FirstPeriod", "first month that this product billed; else the earliest in the ledger",
            s => s.Fetching.FirstPeriod, (s, text) => s.Fetching.FirstPeriod = Optional(text)),
        new("Fetching:ContactLabel", "association label of the contact who receives the invoice",
            s => s.Fetching.ContactLabel, (s, text) => s.Fetching.ContactLabel = Word(text)),
        new("Fetching:WaveSize", "companies fetched, claimed and billed together",
            s => Show(s.Fetching.WaveSize), (s, text) => s.Fetching.WaveSize = Whole(text)),
        new("Fetching:WavesInFlight", "waves billed at the same time",
            s => Show(s.Fetching.WavesInFlight), (s, text) => s.Fetching.WavesInFlight = Whole(text)),
        .. MembershipCalculators.FieldsOf(MembershipCalculators.Standard).Select(PropertyName),
    ];

    private static Setting PropertyName(MemberField field) => new(
        $"Fetching:Properties:{field.Setting}",
        $"the company property in HubSpot that stands for {field.DefaultProperty}",
        s => s.Fetching.PropertyOf(field),
        (s, text) => s.Fetching.Properties[field.Setting] = Word(text));
}
