using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Defects;

/// <summary>Calls an account in every way that the product does, and notes what can be told of it from outside.</summary>
internal sealed class Examination(TestAccount account)
{
    private const string Contact = "someone@member.example";

    private readonly List<string> notes = [];

    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await LookAtAccountAsync();
        foreach (var type in (string[])["companies", "contacts", "invoices", "line_items", "products"])
        {
            await LookAtSchemaAsync(type);
        }

        await LookAtAssociationsAsync();
        await LookAtMailAsync();
        await LookAtMembersAsync();
        await LookAtProductsAsync();
        await WriteCompanyAsync();
        await WriteInvoicesAsync();
        await WriteLinesAsync();
        return notes;
    }

    private void Note(string what, Answer answer, params object?[] more) =>
        notes.Add($"{what}: {answer.Status} {string.Join(' ', answer.Codes)} {string.Join(' ', more)}".TrimEnd());

    private async Task LookAtAccountAsync()
    {
        var details = await account.GetAsync("/account-info/2026-09/details");
        var names = (string[])["portalId", "timeZone", "companyCurrency"];
        Note("details", details, [.. names.Select(name => details.Body[name])]);
        Note("clock", details, details.Headers.Date - account.Clock.GetUtcNow());
        var limits = (string[])["Max", "Daily"];
        Note("limits", details, [.. limits.Select(
            name => details.Headers.TryGetValues($"X-HubSpot-RateLimit-{name}", out var values) ? values.First() : "-")]);

        var usage = await account.GetAsync("/account-info/2026-09/api-usage/daily/private-apps");
        Note("usage", usage, usage.Results.Select(row => (int?)row["usageLimit"] - (int?)row["currentUsage"] < 1_000).FirstOrDefault());

        var token = await account.PostAsync(
            "/oauth/v2/private-apps/get/access-token-info", Json.Of(("tokenKey", "pat-emulator-demo")));
        Note("token", token, token.Body["appId"] is not null, token.Body["scopes"]?.ToJsonString());
        Note("owners", await account.GetAsync("/crm/owners/2026-09"));
    }

    private async Task LookAtSchemaAsync(string type)
    {
        var path = $"/crm/properties/2026-09/{type}";
        var properties = await account.GetAsync(path);
        foreach (var row in properties.Results.OrderBy(row => (string?)row["name"], StringComparer.Ordinal))
        {
            var told = (string[])["name", "type", "fieldType", "groupName", "hasUniqueValue"];
            Note(type, properties, [
                .. told.Select(name => row[name]), row["modificationMetadata"]?["readOnlyValue"],
                row["options"]?.ToJsonString()]);
        }

        var groups = await account.GetAsync($"{path}/groups");
        Note($"{type} groups", groups, [.. groups.Results.Select(row => row["name"])]);
        Note($"{type} new property", await account.PostAsync(path, new JsonObject()));
    }

    private async Task LookAtAssociationsAsync()
    {
        foreach (var pair in (string[])["companies/contacts", "invoices/contacts", "invoices/companies", "invoices/line_items"])
        {
            var labels = await account.GetAsync($"/crm/associations/2026-09/{pair}/labels");
            Note(pair, labels, [.. labels.Results.Select(row => $"{row["typeId"]}={row["label"]}")]);
        }

        foreach (var typeId in (string[])["0-2", "0-53"])
        {
            var rules = await account.GetAsync($"/crm/property-validations/2026-09/{typeId}");
            Note($"rules {typeId}", rules, [.. rules.Results.Select(row => row["propertyName"])]);
        }
    }

    private async Task LookAtMailAsync()
    {
        var template = await account.GetAsync("/marketing/v3/emails/4126643121");
        Note("template", template, template.Body["state"]);
        var mail = await account.PostAsync("/marketing/transactional/2026-09/single-email/send", new JsonObject
        {
            ["emailId"] = 4126643121,
            ["message"] = Json.Of(("to", Contact), ("sendId", "examination")),
        });
        Note("mail", mail, mail.Body["sendResult"]);
    }

    private async Task LookAtMembersAsync()
    {
        var companies = await account.GetAsync(
            "/crm/objects/2026-09/companies?limit=100&properties=name,domain,membership_type,membership_level");
        Note("companies", companies, companies.Results.Count > 0);
        foreach (var property in (string[])["membership_type", "membership_level"])
        {
            Note(property, companies, [.. Values(companies, property).Distinct().Order()]);
        }

        Note("twice", companies, Values(companies, "domain").GroupBy(value => value).Count(group => group.Count() > 1));
        var contacts = await account.GetAsync("/crm/objects/2026-09/contacts?limit=100&properties=email");
        Note("contacts without address", contacts, contacts.Results.Count(row => row["properties"]?["email"] is null));
    }

    private async Task LookAtProductsAsync()
    {
        var products = await account.GetAsync("/crm/objects/2026-09/products?limit=100&properties=hs_sku,price");
        Note("products", products, [.. products.Results
            .Select(row => $"{row["properties"]?["hs_sku"]}={row["properties"]?["price"]}").Order()]);
        Note("new product", await account.CreateAsync("products", Json.Of(("no such", "property"))));
    }

    private async Task WriteCompanyAsync()
    {
        var created = await account.CreateAsync("companies", Json.Of(("name", "Examined")));
        var found = await account.SearchAsync(Json.Search(Json.Filter("name", "EQ", "Examined")));
        var edited = await account.EditAsync("companies", created.Id, Json.Of(("membership_dues", "1500")));
        Note("new company", created);
        Note("found", found, found.Body["total"]);
        Note("dues", edited);
    }

    private async Task WriteInvoicesAsync()
    {
        var line = await account.CreateAsync("line_items", Json.Of(("name", "Dues"), ("quantity", "1"), ("price", "1")));
        var contact = account.AddContact(Contact);
        JsonObject Draft() => Json.Of(("hs_currency", "USD"), ("membership_invoice_key", "k"));
        var created = await account.CreateAsync("invoices", Draft(), Json.To(line.Id, 409), Json.To(contact, 177));
        var read = await account.ReadAsync("invoices", created.Id, "hs_amount_billed");
        var second = await account.CreateAsync("invoices", Draft());
        Note("draft", created);
        Note("billed", read, read.Property("hs_amount_billed"));
        Note("same key", second);
        if (second.Status == 201)
        {
            await account.DeleteAsync($"/crm/objects/2026-09/invoices/{second.Id}");
        }

        Note("deleted draft", await account.DeleteAsync($"/crm/objects/2026-09/invoices/{created.Id}"));
        Note("its line", await account.ReadAsync("line_items", line.Id));
        Note("key again", await account.CreateAsync("invoices", Draft()));
    }

    private async Task WriteLinesAsync()
    {
        JsonObject Line() => Json.Of(("name", "Dues"), ("membership_line_key", "k:1"));
        Note("line", await account.CreateAsync("line_items", Line()));
        Note("same line", await account.CreateAsync("line_items", Line()));
    }

    private static IEnumerable<string> Values(Answer answer, string property) =>
        answer.Results.Select(row => (string?)row["properties"]?[property]).OfType<string>();
}
