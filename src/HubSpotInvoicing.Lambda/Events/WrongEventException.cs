namespace HubSpotInvoicing.Lambda.Events;

/// <summary>The event asks for something that does not exist; no run was started.</summary>
/// <param name="problems">One sentence for each field that is wrong: its name, what it is, what is expected.</param>
internal sealed class WrongEventException(IReadOnlyList<string> problems)
    : Exception($"The event is wrong, and nothing was run. {string.Join(" ", problems)}")
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
