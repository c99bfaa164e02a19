namespace HubSpotInvoicing.Preparing;

/// <summary>Examines everything that a run depends on, before a cent moves.</summary>
public sealed class Doctor(IEnumerable<IExaminer> examiners, ExaminedAccount account)
{
    private readonly IReadOnlyList<IExaminer> examiners = [.. examiners];

    /// <param name="depth">How far it may go.</param>
    /// <param name="cancellationToken">Ends the examination.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Diagnosis> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(examiners.Select(e => e.ExamineAsync(depth, cancellationToken)));
        return new Diagnosis(found.SelectMany(checks => checks)) { PortalId = account.PortalId };
    }
}
