namespace HubSpotInvoicing.Running;

/// <summary>How far a run has come, told after each step of each wave.</summary>
/// <param name="Stage">The stage at work.</param>
/// <param name="Found">Companies found so far.</param>
/// <param name="Finished">Companies that have their outcome.</param>
/// <param name="Delivered">Mails settled in this run.</param>
public sealed record RunProgress(RunStage Stage, int Found, int Finished, int Delivered);
