using HubSpotInvoicing.HubSpot.Http;

namespace HubSpotInvoicing.HubSpot.Batching;

/// <summary>
/// A batch write endpoint, and which property names a record when the answer does not echo the trace id.
/// </summary>
/// <param name="Template">The path.</param>
/// <param name="Kind">Whether it may be repeated.</param>
/// <param name="KeyProperty">Without one, the record id tells the records apart.</param>
internal sealed record BatchCall(string Template, RequestKind Kind, string? KeyProperty = null);
