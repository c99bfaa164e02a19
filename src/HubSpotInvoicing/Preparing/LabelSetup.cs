namespace HubSpotInvoicing.Preparing;

/// <summary>Makes the label that marks a company's addressee; a run works without it, so nothing here is a failure.</summary>
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
        if (await IsThereAsync(cancellationToken))
        {
            return step;
        }

        var made = await making.MakeAsync(
            step,
            () => builder.CreateContactLabelAsync(blueprint.ContactLabel, cancellationToken),
            async () => await IsThereAsync(cancellationToken) ? [] : null);
        return made.Trouble is { } trouble ? step.Found([ByHand(trouble)]) : made;
    }

    private async Task<bool> IsThereAsync(CancellationToken cancellationToken) =>
        (await builder.ReadContactLabelsAsync(cancellationToken)).Value?
            .Any(l => l.Trim().Equals(blueprint.ContactLabel, StringComparison.OrdinalIgnoreCase)) == true;

    private Difference ByHand(SetupTrouble trouble) => new(
        CheckVerdict.Warned,
        $"The association label {blueprint.ContactLabel} could not be created: {trouble.What}",
        Breaks,
        "Create it in HubSpot, Settings > Objects > Companies > Associations, between companies and contacts, "
        + "where your subscription allows it.");
}
