namespace HubSpotInvoicing;

/// <summary>
/// A kind of membership, named as in the price book; matched without regard to case, spaces, <c>_</c> and <c>-</c>.
/// </summary>
public sealed record MembershipType
{
    private readonly string folded;

    private MembershipType(string name, string folded)
    {
        Name = name;
        this.folded = folded;
    }

    public string Name { get; }

    /// <exception cref="FormatException">The name has no letter or digit.</exception>
    public static MembershipType Named(string name) =>
        Fold(name) is { Length: > 0 } folded
            ? new MembershipType(name, folded)
            : throw new FormatException($"'{name}' is not a membership type.");

    /// <summary>The spelling that decides whether two texts mean the same type or level.</summary>
    public static string Fold(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not '_' and not '-')).ToUpperInvariant();

    public bool Equals(MembershipType? other) => other is not null && folded == other.folded;

    public override int GetHashCode() => folded.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
