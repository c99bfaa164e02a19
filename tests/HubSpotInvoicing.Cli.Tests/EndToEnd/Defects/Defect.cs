namespace HubSpotInvoicing.Cli.EndToEnd.Defects;

/// <summary>
/// One row of the table: what is wrong, what the doctor says of it, and how what it says puts it right.
/// </summary>
/// <param name="Name">What is wrong; the emulated account's own name for it, where it has one.</param>
/// <param name="Point">The point of the checklist that finds it.</param>
/// <param name="Verdict">How bad the doctor calls it, as in JSON.</param>
/// <param name="Fix">How the printed fix is carried out.</param>
internal sealed record Defect(string Name, string Point, string Verdict, Remedy Fix)
{
    /// <summary>Further options of <c>doctor</c> without which it is not seen.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Brings it about on this machine; absent when the account itself has it.</summary>
    public Action<Clinic>? Cause { get; init; }

    public override string ToString() => Name;
}
