namespace HubSpotInvoicing.Lambda.Events;

/// <summary>The fields of an event as they are written.</summary>
internal static class FieldName
{
    public const string Action = "action";
    public const string Period = "period";
    public const string DryRun = "dryRun";
    public const string Companies = "companies";
    public const string Types = "types";
    public const string IncludeMissed = "includeMissed";
    public const string OnIncomplete = "onIncomplete";
    public const string Canary = "canary";
    public const string Plan = "plan";
    public const string By = "by";
    public const string Except = "except";
    public const string Note = "note";
    public const string Company = "company";
    public const string Amount = "amount";
    public const string Reason = "reason";
    public const string Run = "run";
    public const string Apply = "apply";
    public const string Months = "months";
    public const string From = "from";
    public const string Probe = "probe";
}
