namespace HubSpotInvoicing.Reports;

/// <summary>One thing that keeps every run from starting.</summary>
/// <param name="Problem">What is wrong and where, one sentence; it quotes no value, for that could be a secret.</param>
/// <param name="Remedy">What to do about it, one sentence.</param>
public sealed record StartProblem(string Problem, string Remedy);
