using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.HubSpot.Batching;

/// <summary>What became of one input of a batch write.</summary>
/// <param name="Result">The verdict.</param>
/// <param name="Record">The stored record, when the answer shows it.</param>
/// <param name="Doubted">An earlier attempt may have carried it out although its answer was lost.</param>
internal sealed record InputResult(WriteResult Result, ObjectRecord? Record = null, bool Doubted = false);
