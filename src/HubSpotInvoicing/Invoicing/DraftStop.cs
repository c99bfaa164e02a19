namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Leaves drafts for a person to open in HubSpot, when <see cref="InvoicingOptions.StopAt"/> says so.
/// </summary>
internal sealed class DraftStop(InvoicingOptions options)
{
    /// <summary>Holds every bill whose invoice nobody has opened yet.</summary>
    public void Hold(IReadOnlyList<Bill> bills)
    {
        if (options.StopAt != StopAt.Draft)
        {
            return;
        }

        foreach (var bill in bills.Where(b => b.IsPending && b.Invoice?.Status is null or InvoiceStatus.Draft))
        {
            bill.Hold([HoldFlag.AwaitsOpening]);
        }
    }
}
