namespace HubSpotInvoicing.HubSpot;

/// <summary>A credential that can be used but not printed.</summary>
public sealed class Secret(string value) : IEquatable<Secret>
{
    private readonly string value = value;

    public string Reveal() => value;

    public bool Equals(Secret? other) => other is not null && other.value.Equals(value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Secret);

    public override int GetHashCode() => value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => "***";
}
