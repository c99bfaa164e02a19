namespace HubSpotInvoicing.Preparing;

/// <summary>Looks at one vendor, or at one part of the product, for the doctor.</summary>
public interface IExaminer
{
    /// <summary>
    /// Every point it looked at, in a lasting order; trouble on the way is a point too, not an exception.
    /// </summary>
    /// <param name="depth">How far it may go.</param>
    /// <param name="cancellationToken">Ends the examination.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<IReadOnlyList<Check>> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken);
}
