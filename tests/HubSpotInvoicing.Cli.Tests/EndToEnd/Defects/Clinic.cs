using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Cli.EndToEnd.Defects;

/// <summary>An account and a machine that are in order but for one defect.</summary>
internal sealed class Clinic : IAsyncDisposable
{
    private readonly Defect defect;
    private readonly EmulatedAccount account;

    private Clinic(Defect defect, EmulatedAccount account)
    {
        this.defect = defect;
        this.account = account;
        Address = account.Machine.Environment["HubSpot__BaseUrl"];
    }

    /// <summary>Where the account answers.</summary>
    public string Address { get; }

    public Machine Machine => account.Machine;

    public static async Task<Clinic> OpenAsync(Defect defect)
    {
        var healthy = new EmulatorOptions { Tier = AccountTier.Pro, Companies = 5 };
        var account = await EmulatedAccount.StartAsync(
            AccountDefect.Find(defect.Name) is { } known ? healthy with { Defects = [known] } : healthy);
        var clinic = new Clinic(defect, account);
        defect.Cause?.Invoke(clinic);
        return clinic;
    }

    /// <summary>What an admin does in HubSpot to end the account's defect.</summary>
    public void RepairAccount() => account.Repair(defect.Name);

    /// <summary>Asks the doctor.</summary>
    public async Task<Findings> ExamineAsync()
    {
        account.TakeTime();
        Machine.Clear();
        var exit = await Machine.RunAsync(["doctor", "--json", .. defect.Options]);
        Assert.Empty(Machine.Error);
        return Findings.Parse(Machine.Output, exit, Machine.Folder);
    }

    public ValueTask DisposeAsync() => account.DisposeAsync();
}
