namespace HubSpotInvoicing.Preparing;

/// <summary>
/// One point of the doctor's checklist: what was looked at, how it stands, what was seen, and what to do.
/// </summary>
public sealed record Check
{
    private Check(string id, CheckArea area, CheckVerdict verdict, string evidence, string? fix)
    {
        Id = id;
        Area = area;
        Verdict = verdict;
        Evidence = evidence;
        Fix = fix;
    }

    /// <summary>Its lasting name for machines, for example <c>property.companies.membership_type</c>.</summary>
    public string Id { get; }

    public CheckArea Area { get; }

    public CheckVerdict Verdict { get; }

    /// <summary>What was seen, one sentence or more; never a token, an address or a person's name.</summary>
    public string Evidence { get; }

    /// <summary>What to do about it; there whenever it did not pass.</summary>
    public string? Fix { get; }

    public static Check Passed(string id, CheckArea area, string evidence) =>
        new(id, area, CheckVerdict.Passed, evidence, null);

    public static Check NotChecked(string id, CheckArea area, string evidence, string fix) =>
        new(id, area, CheckVerdict.NotChecked, evidence, fix);

    public static Check Warned(string id, CheckArea area, string evidence, string fix) =>
        new(id, area, CheckVerdict.Warned, evidence, fix);

    public static Check Failed(string id, CheckArea area, string evidence, string fix) =>
        new(id, area, CheckVerdict.Failed, evidence, fix);
}
