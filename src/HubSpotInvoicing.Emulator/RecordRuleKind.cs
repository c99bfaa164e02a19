namespace HubSpotInvoicing.Emulator;

/// <summary>What a rule of the account demands of a property.</summary>
public enum RecordRuleKind
{
    /// <summary>A number above the bound is refused; HubSpot tells this rule over the API.</summary>
    MaxNumber,

    /// <summary>A record cannot be created without it, from API version 2026-09 on; HubSpot does not tell.</summary>
    RequiredOnCreate,

    /// <summary>A record that lacks it cannot be updated, from API version 2026-09 on; HubSpot does not tell.</summary>
    RequiredOnUpdate,
}
