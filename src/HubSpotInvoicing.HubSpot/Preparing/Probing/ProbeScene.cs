namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>What stays the same throughout one probe.</summary>
/// <param name="Keys">The keys of its records.</param>
/// <param name="Currency">A currency of the account.</param>
/// <param name="Today">The day in the account's zone.</param>
/// <param name="Sightings">Gathers what it sees.</param>
/// <param name="Journal">Writes down what it leaves in the account.</param>
internal sealed record ProbeScene(
    ProbeKeys Keys, Currency Currency, DateOnly Today, Sightings Sightings, ProbeJournal Journal)
{
    private const int TermsDays = 30;

    public DateOnly DueDay => Today.AddDays(TermsDays);
}
