namespace HubSpotInvoicing.Infra.Machine;

/// <summary>How an execution of the machine ended.</summary>
/// <param name="End"><c>Succeed</c> or <c>Fail</c>.</param>
/// <param name="Error">Of a failed one.</param>
/// <param name="Path">The states that it went through.</param>
/// <param name="Waited">The time it spent waiting, repeats included.</param>
internal sealed record Execution(string End, string? Error, IReadOnlyList<string> Path, TimeSpan Waited);
