using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>One member who would not be invoiced.</summary>
/// <param name="Row">What the month's plan says of it.</param>
/// <param name="Owner">Who can put it right; absent when the company has no owner in HubSpot.</param>
public sealed record ReadinessCase(ReportRow Row, CompanyOwner? Owner)
{
    /// <summary>What happens when nobody does anything.</summary>
    public string IfIgnored =>
        Row.Outcome is Outcome.Held
            ? $"The run of {Row.Key.Period} bills nothing and holds {Row.ReportedAmount} "
                + "back until somebody releases it."
            : $"The run of {Row.Key.Period} sends no invoice; later runs list the member as "
                + "missed until its data are right.";
}
