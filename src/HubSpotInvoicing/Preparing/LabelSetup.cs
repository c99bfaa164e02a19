namespace HubSpotInvoicing.Preparing;

/// <summary>
/// Makes the label that marks a company's addressee; a run works without it, so nothing here is a failure.
/// </summary>
internal sealed class LabelSetup(IAccountBuilder builder, Blueprint blueprint, Making making)
{
    private const string Breaks = "Nobody can be marked as addressee; the billing or primary contact gets the invoice.";

    public async Task<SetupStep> MakeAsync(CancellationToken cancellationToken)
    {
        var step = new SetupStep(
            "association label", blueprint.ContactLabel, "from company to contact", SetupFate.LeftAlone)
        {
            Breaks = Breaks,
        };
        var found = await builder.ReadContactLabelsAsync(cancellationToken);
        if (!found.Succeeded)
        {
            // HubSpot may take a second label of the same name.
            return step.Found([ByHand(found.Trouble)]);
        }

        if (IsAmong(found.Value))
        {
            return step;
        }

        var made = await making.MakeAsync(
            step,
            () => builder.CreateContactLabelAsync(blueprint.ContactLabel, cancellationToken),
            async () => IsAmong((await builder.ReadContactLabelsAsync(cancellationToken)).Value ?? []) ? [] : null);
        return made.Trouble is { } trouble ? step.Found([ByHand(trouble)]) : made;
    }

    private bool IsAmong(IReadOnlyList<string> labels) =>
        labels.Any(l => l.Trim().Equals(blueprint.ContactLabel, StringComparison.OrdinalIgnoreCase));

    private Difference ByHand(SetupTrouble trouble) =>
        new(
            CheckVerdict.Warned,
            $"The association label {blueprint.ContactLabel} could not be looked up or created: {trouble.What}",
            Breaks,
            "Look for it in HubSpot, Settings > Objects > Companies > Associations, between "
            + "companies and contacts; create it "
            + "there if it is missing, where your subscription allows it.");
}
