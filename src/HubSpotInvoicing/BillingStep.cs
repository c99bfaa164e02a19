namespace HubSpotInvoicing;

/// <summary>The steps that one invoice goes through, in order.</summary>
public enum BillingStep
{
    Recognise,
    Claim,
    WriteLines,
    CreateDraft,
    CheckAmount,
    Open,
    Deliver,
    WriteDues,
}
