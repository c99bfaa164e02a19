using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Account;

/// <summary>Every scope that some call here asks for.</summary>
internal static class KnownScopes
{
    public static IReadOnlyList<string> All { get; } =
    [
        "oauth",
        .. CrmTypes.All.SelectMany(t => new[] { $"crm.objects.{t.Plural()}.read", $"crm.objects.{t.Plural()}.write" }),
        .. CrmTypes.WithSchemaScope.SelectMany(
            t => new[] { $"crm.schemas.{t.Plural()}.read", $"crm.schemas.{t.Plural()}.write" }),
        "e-commerce",
        "crm.objects.owners.read",
        "transactional-email",
        "marketing-email",
        "content",
    ];
}
