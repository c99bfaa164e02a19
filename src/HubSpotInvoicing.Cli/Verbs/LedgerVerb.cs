namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Looks into the ledger; writes nothing anywhere and needs no account.</summary>
internal sealed class LedgerVerb(Surroundings surroundings)
{
    public Verb Create() => new("ledger", "Verify the ledger, or show what happened to a company", "ledger verify")
    {
        new LedgerVerifyVerb(surroundings).Create(),
        new LedgerShowVerb(surroundings).Create(),
    };
}
