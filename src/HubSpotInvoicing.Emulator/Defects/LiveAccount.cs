namespace HubSpotInvoicing.Emulator.Defects;

/// <summary>The account as it stands at the moment.</summary>
internal sealed class LiveAccount(EmulatorOptions asked)
{
    public EmulatorOptions Now { get; } = asked;
}
