using System.Globalization;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot;

/// <summary>Every address of HubSpot that this edge calls.</summary>
internal sealed class HubSpotPaths(IOptions<HubSpotOptions> options)
{
    /// <summary>UNVERIFIED: documented for v3 only and in no published spec; the dated path is not known.</summary>
    public const string SendStatus = "/marketing/v3/email/send-statuses/{statusId}";

    /// <summary>UNVERIFIED: documented for private apps only; in no published spec.</summary>
    public const string TokenInfo = "/oauth/v2/private-apps/get/access-token-info";

    /// <summary>Marketing and transactional e-mails alike.</summary>
    public const string MailTemplate = "/marketing/v3/emails/{id}";

    /// <summary>The first version that has rules for values, and that enforces them on writes.</summary>
    private const string RulesVersion = "2026-09";

    private readonly string version = options.Value.ApiVersion;

    public string Account => $"/account-info/{version}/details";

    public string CompanySearch => $"/crm/objects/{version}/companies/search";

    public string CompanyRead => $"/crm/objects/{version}/companies/batch/read";

    public string CompanyUpdate => $"/crm/objects/{version}/companies/batch/update";

    public string ContactRead => $"/crm/objects/{version}/contacts/batch/read";

    public string LineUpsert => $"/crm/objects/{version}/line_items/batch/upsert";

    public string Invoices => $"/crm/objects/{version}/invoices";

    public string InvoiceRead => $"/crm/objects/{version}/invoices/batch/read";

    public string InvoiceCreate => $"/crm/objects/{version}/invoices/batch/create";

    public string InvoiceUpdate => $"/crm/objects/{version}/invoices/batch/update";

    public string InvoiceTemplate => $"/crm/objects/{version}/invoices/{{id}}";

    public string LineRead => $"/crm/objects/{version}/line_items/batch/read";

    public string LineTemplate => $"/crm/objects/{version}/line_items/{{id}}";

    public string ContactLabels => $"/crm/associations/{version}/companies/contacts/labels";

    /// <summary>As in the spec; the published association overview shows another batch path (UNVERIFIED).</summary>
    public string CompanyContacts => $"/crm/associations/{version}/companies/contacts/batch/read";

    public string CompanyInvoices => $"/crm/associations/{version}/companies/invoices/batch/read";

    public string InvoiceContacts => $"/crm/associations/{version}/invoices/contacts/batch/read";

    public string InvoiceLines => $"/crm/associations/{version}/invoices/line_items/batch/read";

    public string LineInvoices => $"/crm/associations/{version}/line_items/invoices/batch/read";

    public string InvoiceSearch => $"/crm/objects/{version}/invoices/search";

    public string Owners => $"/crm/owners/{version}";

    public string MailSend => $"/marketing/transactional/{version}/single-email/send";

    public string CompanyProperties => $"/crm/properties/{version}/companies";

    public string Usage => $"/account-info/{version}/api-usage/daily/private-apps";

    public string Objects(string objectType) => $"/crm/objects/{version}/{objectType}";

    public string BatchUpdate(string objectType) => $"/crm/objects/{version}/{objectType}/batch/update";

    public string Properties(string objectType) => $"/crm/properties/{version}/{objectType}";

    public string LabelsOf(string from, string to) => $"/crm/associations/{version}/{from}/{to}/labels";

    public static string RulesOf(string objectTypeId) => $"/crm/property-validations/{RulesVersion}/{objectTypeId}";

    public static string MailTemplateOf(long id) => MailTemplate.Replace(
        "{id}", id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public string Products => $"/crm/objects/{version}/products";

    public string PropertyGroups(string objectType) => $"/crm/properties/{version}/{objectType}/groups";

    public string OwnersAfter(string? after) =>
        $"{Owners}?limit=100" + (after is null ? "" : $"&after={Uri.EscapeDataString(after)}");

    public string PropertyTemplate(string objectType) => $"/crm/properties/{version}/{objectType}/{{name}}";

    public string Property(string objectType, string name) =>
        $"/crm/properties/{version}/{objectType}/{Uri.EscapeDataString(name)}";

    public static string SendStatusOf(string statusId) =>
        SendStatus.Replace("{statusId}", Uri.EscapeDataString(statusId), StringComparison.Ordinal);
}
