namespace HubSpotInvoicing.HubSpot;

public sealed class HubSpotLinksTests
{
    [Fact]
    public void A_company_page_is_addressed_by_portal_and_id() => Assert.Equal(
        "https://app.hubspot.com/contacts/4242001/record/0-2/9011", HubSpotLinks.Company(4242001, CompanyId.Of(9011)));

    [Fact]
    public void An_invoice_page_is_addressed_by_portal_and_id() => Assert.Equal(
        "https://app.hubspot.com/contacts/4242001/record/0-53/55501", HubSpotLinks.Invoice(4242001, InvoiceId.Of(55501)));
}
