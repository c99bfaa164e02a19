using System.Diagnostics;

namespace HubSpotInvoicing.Reports.Letters;

/// <summary>What a step that was reached and not finished means for the member.</summary>
internal static class StepWords
{
    public static string Reached(BillingStep step) => step switch
    {
        BillingStep.Recognise or BillingStep.Claim => "Nothing was written, nothing was sent",
        BillingStep.WriteLines or BillingStep.CreateDraft or BillingStep.CheckAmount =>
            "No invoice is open, nothing was sent; a draft may stand in HubSpot",
        BillingStep.Open => "A draft stands in HubSpot, nothing was sent; whether it was opened is read back",
        BillingStep.Deliver => "The invoice is open; its mail is not out, or not known to be out",
        BillingStep.WriteDues => "The invoice is open; the dues of the company are not written",
        _ => throw new UnreachableException(),
    };
}
