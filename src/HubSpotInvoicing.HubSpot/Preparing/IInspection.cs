using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>One side of the account that the doctor looks at, with one request or a few that go at once.</summary>
internal interface IInspection
{
    /// <summary>The point that stands for all of it when nothing of it can be looked at.</summary>
    string Id { get; }

    CheckArea Area { get; }

    /// <summary>Its points in a lasting order; what HubSpot refuses is a point too.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<IReadOnlyList<Check>> LookAsync(SeenAccount account, CancellationToken cancellationToken);
}
