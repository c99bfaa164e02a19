using System.Reflection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Which release of the program this is, and the commit it was built from.</summary>
/// <param name="Version">As the packages count it.</param>
/// <param name="Commit">All digits of the commit; none when it was built outside a repository.</param>
internal sealed record Release(string Version, string? Commit)
{
    private const int ShortCommitLength = 12;

    public static Release Ours { get; } = Of(typeof(Release).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);

    /// <param name="stamp">
    /// What the build wrote into the program: the version, a plus and the commit, if it knew one.
    /// </param>
    public static Release Of(string? stamp) => (stamp ?? "unknown").Split('+', 2) is [var version, var commit]
        ? new Release(version, commit)
        : new Release(stamp ?? "unknown", null);

    public override string ToString() => Commit is null
        ? $"{Verb.Program} {Version}"
        : $"{Verb.Program} {Version}, commit {Commit[..Math.Min(Commit.Length, ShortCommitLength)]}";
}
