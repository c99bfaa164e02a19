namespace HubSpotInvoicing.Preparing;

/// <summary>
/// How one thing is made: created only when told to, and read back whenever the answer does not settle it.
/// </summary>
/// <param name="apply">Whether to write; without, it is only said.</param>
internal sealed class Making(bool apply)
{
    /// <param name="step">The thing, not there yet.</param>
    /// <param name="create">Creates it.</param>
    /// <param name="readBack">How it differs from what is needed; none when it is not to be seen.</param>
    public async Task<SetupStep> MakeAsync(
        SetupStep step, Func<Task<Creation>> create, Func<Task<IReadOnlyList<Difference>?>> readBack)
    {
        if (!apply)
        {
            return step with { Fate = SetupFate.WouldCreate };
        }

        return await create() switch
        {
            Creation.Made => step with { Fate = SetupFate.Created },
            Creation.Refused refused => step.Failed(refused.Trouble),
            Creation.Unanswered lost => Settled(step, SetupFate.Created, await readBack(), lost.Trouble),
            _ => Settled(step, SetupFate.LeftAlone, await readBack(), Hidden(step)),
        };
    }

    private static SetupStep Settled(
        SetupStep step, SetupFate asNeeded, IReadOnlyList<Difference>? differences, SetupTrouble trouble) =>
        differences switch
        {
            null => step.Failed(trouble),
            [] => step with { Fate = asNeeded },
            _ => step.Found(differences),
        };

    private static SetupTrouble Hidden(SetupStep step) => new(
        $"HubSpot says that the {step.Thing} {step.Name} exists, and does not show it.",
        "Look for it among the archived ones in HubSpot's settings and restore it, then run setup again.");
}
