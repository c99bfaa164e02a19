using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>One thing that events ask for.</summary>
internal interface IEventAction
{
    /// <summary>Does it, and answers with a JSON document in UTF-8 that names no member but by id.</summary>
    /// <param name="wish">What exactly is wanted.</param>
    /// <param name="invocation">The request.</param>
    /// <param name="stop">Asks to finish what was begun and to answer soon.</param>
    Task<byte[]> AnswerAsync(RunEvent wish, Invocation invocation, CancellationToken stop);
}
