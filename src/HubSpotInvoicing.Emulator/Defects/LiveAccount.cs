namespace HubSpotInvoicing.Emulator.Defects;

/// <summary>The account as it stands: what was asked for, spoilt by the defects that nobody has repaired yet.</summary>
internal sealed class LiveAccount
{
    private readonly EmulatorOptions asked;
    private volatile EmulatorOptions now;
    private IReadOnlyList<AccountDefect> defects;

    public LiveAccount(EmulatorOptions asked)
    {
        this.asked = asked;
        defects = [.. asked.Defects.Distinct()];
        now = Spoilt();
    }

    public EmulatorOptions Now => now;

    public IReadOnlyList<AccountDefect> Defects => defects;

    public bool Has(AccountDefect defect) => defects.Contains(defect);

    public void Remove(AccountDefect defect)
    {
        defects = [.. defects.Where(d => d != defect)];
        now = Spoilt();
    }

    private EmulatorOptions Spoilt() => defects.Aggregate(asked, (options, defect) => defect.Spoil(options));
}
