namespace HubSpotInvoicing.HubSpot;

/// <summary>A credential that can be used but not printed.</summary>
internal sealed class Secret(string value)
{
    public string Reveal() => value;

    public override string ToString() => "***";
}
