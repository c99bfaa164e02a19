using static HubSpotInvoicing.Hosting.Settings.SettingText;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings of the section <c>Running</c>.</summary>
internal static class RunningSettings
{
    public static IEnumerable<Setting> All =>
    [
        new("Running:TotalMax", "brake: highest sum of new invoices in one run",
            s => Show(s.Running.TotalMax), (s, text) => s.Running.TotalMax = Amount(text)),
        new("Running:InvoicesMax", "brake: highest number of new invoices in one run",
            s => Show(s.Running.InvoicesMax), (s, text) => s.Running.InvoicesMax = Whole(text)),
        new("Running:RejectedPercentMax", "brake: highest share of rejected companies, in percent",
            s => Show(s.Running.RejectedPercentMax), (s, text) => s.Running.RejectedPercentMax = Amount(text)),
        new("Running:RejectedPercentFrom", "companies found before that share means anything",
            s => Show(s.Running.RejectedPercentFrom), (s, text) => s.Running.RejectedPercentFrom = Whole(text)),
        new("Running:CanaryInvoices", "brake: only this many new invoices, to be looked at before the rest",
            s => Show(s.Running.CanaryInvoices), (s, text) => s.Running.CanaryInvoices = Whole(text)),
        new("Running:DeadlineSeconds", "the run ends within this many seconds of its start",
            s => Show(s.Running.DeadlineSeconds), (s, text) => s.Running.DeadlineSeconds = Whole(text)),
        new("Running:PortionSize", "companies billed before a stop, a brake or the deadline is looked at again",
            s => Show(s.Running.PortionSize), (s, text) => s.Running.PortionSize = Whole(text)),
    ];
}
