namespace HubSpotInvoicing.Running;

/// <summary>Why a company is not let through, and what stops the run with it.</summary>
/// <param name="Reason">What kind of stop it is.</param>
/// <param name="Detail">The figures, and how to go on; whole sentences.</param>
internal sealed record BrakeRefusal(StopReason Reason, string Detail);
