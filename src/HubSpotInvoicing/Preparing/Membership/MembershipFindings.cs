using HubSpotInvoicing.Foreseeing;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>How the whole membership stands, and what its months ahead would bring.</summary>
/// <param name="Forecast">The months ahead, in the counts and money of their plans.</param>
/// <param name="Totals">Types, contacts, times and problems of everybody.</param>
public sealed record MembershipFindings(Forecast Forecast, MembershipTotals Totals)
{
    /// <summary>Those of the months ahead who would be rejected for their data.</summary>
    public int Rejected => Forecast.Of(Outcome.Rejected).Count;

    /// <summary>
    /// Whether nobody who renews in the months ahead would be rejected, and every renewal date can be read.
    /// </summary>
    public bool IsClean => Rejected == 0 && Totals.Times.Unreadable == 0;
}
