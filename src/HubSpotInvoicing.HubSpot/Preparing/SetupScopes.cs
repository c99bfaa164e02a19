namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>The scopes that setup's calls need, for when HubSpot refuses one and does not say which.</summary>
internal static class SetupScopes
{
    /// <param name="template">The path template of the call.</param>
    /// <returns>The scopes, of which one suffices.</returns>
    public static IReadOnlyList<string> For(string template) => template.Trim('/').Split('/') switch
    {
        // There is no schema scope for these two.
        ["crm", "properties", _, "line_items" or "products", ..] => ["e-commerce"],
        ["crm", "properties", _, var type, ..] => [$"crm.schemas.{type}.write"],
        ["crm", "objects", _, "products", ..] => ["crm.objects.products.write", "e-commerce"],
        _ => ["crm.objects.companies.write", "crm.objects.contacts.write"],
    };
}
