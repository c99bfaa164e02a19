namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>What EventBridge Scheduler tells of a schedule.</summary>
internal sealed record ScheduleAnswer(string? State, string? ScheduleExpression, string? ScheduleExpressionTimezone);
