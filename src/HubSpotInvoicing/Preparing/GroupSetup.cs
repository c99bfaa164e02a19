namespace HubSpotInvoicing.Preparing;

/// <summary>Makes the product's group of properties on one kind of record.</summary>
internal sealed class GroupSetup(IAccountBuilder builder, Making making)
{
    private const string Name = Blueprint.Group;

    /// <returns>What became of it, and the group under which properties can be filed.</returns>
    public async Task<(SetupStep Step, string Group)> MakeAsync(RecordKind records, CancellationToken cancellationToken)
    {
        var step = new SetupStep($"{Words.Of(records)} group", Name, "", SetupFate.LeftAlone)
        {
            Breaks = "The properties that belong into it cannot be filed there.",
        };
        var found = await builder.ReadGroupsAsync(records, cancellationToken);
        var others = found.Value ?? [];
        if (others.Contains(Name))
        {
            return (step, Name);
        }

        var made = await CreatedAsync(step, records, cancellationToken);
        return made.Trouble is { IsAboutScopes: false } trouble && others.Count > 0
            ? (step.Found([Elsewhere(records, others[0], trouble)]), others[0])
            : (made, Name);
    }

    private Task<SetupStep> CreatedAsync(SetupStep step, RecordKind records, CancellationToken cancellationToken) =>
        making.MakeAsync(
            step,
            () => builder.CreateGroupAsync(records, Name, Blueprint.GroupLabel, cancellationToken),
            async () => (await builder.ReadGroupsAsync(records, cancellationToken)).Value?.Contains(Name) == true
                ? []
                : null);

    private static Difference Elsewhere(RecordKind records, string group, SetupTrouble trouble) => new(
        CheckVerdict.Warned,
        $"The {Words.Of(records)} group {Name} cannot be created: {trouble.What}",
        $"Nothing but order: the properties are filed under {group}.",
        trouble.Fix);
}
