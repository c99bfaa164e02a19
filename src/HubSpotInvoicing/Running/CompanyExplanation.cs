namespace HubSpotInvoicing.Running;

/// <summary>Why a company is billed what it is billed, or not at all.</summary>
/// <param name="Sentence">One plain sentence.</param>
/// <param name="Trace">Every input, figure and line, and whatever holds or rejects it.</param>
public sealed record CompanyExplanation(string Sentence, IReadOnlyList<string> Trace);
