namespace HubSpotInvoicing.Preparing;

/// <summary>One way in which a property is not as the product would have created it.</summary>
/// <param name="Verdict">
/// <see cref="CheckVerdict.Failed"/> when a run cannot work with it, <see cref="CheckVerdict.Warned"/> otherwise.
/// </param>
/// <param name="What">What differs: needed and found, one sentence.</param>
/// <param name="Breaks">What that breaks, one sentence.</param>
/// <param name="Fix">What a person can do in HubSpot or the settings; one sentence.</param>
public sealed record Difference(CheckVerdict Verdict, string What, string Breaks, string Fix);
