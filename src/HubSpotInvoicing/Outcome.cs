namespace HubSpotInvoicing;

/// <summary>
/// What happened to one company in one run: exactly one for every company found (billing rules, section 7).
/// </summary>
public enum Outcome
{
    Invoiced,
    AlreadyInvoiced,
    Held,
    Rejected,
    Failed,
    InDoubt,
    NotReached,
}
