using System.CommandLine;
using System.Globalization;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Proves that nothing in the ledger was changed, removed or inserted.</summary>
internal sealed class LedgerVerifyVerb(Surroundings surroundings)
{
    private readonly Option<BillingPeriod?> period = VerbOptions.Period("Only this month [default: every month]");
    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb(
            "verify",
            "Prove that nothing in the ledger was changed, removed or inserted",
            "ledger verify --period 2026-11")
        {
            period,
            folder,
        };
        verb.SetAction(VerifyAsync);
        return verb;
    }

    private async Task<int> VerifyAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var place = await LedgerPlace.OpenAsync(
            surroundings, parsed.GetValue(folder), parsed.GetValue(period), cancellationToken);
        var damaged = 0;
        foreach (var month in place.Periods)
        {
            try
            {
                Tell(await LedgerReader.VerifyAsync(place.Store, month, cancellationToken));
            }
            catch (LedgerDamagedException damage)
            {
                damaged++;
                surroundings.Say(string.Create(
                    CultureInfo.InvariantCulture, $"{month}  DAMAGED at segment {damage.Segment}"));
                Complaints.About(damage).WriteTo(surroundings.Error);
            }
        }

        return damaged == 0 ? Conclude() : ExitCode.NotRun;
    }

    private void Tell(LedgerProof proof) =>
        surroundings.Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{proof.Period}  whole  {proof.Segments} segments, {proof.Facts} facts of {proof.Invoices} companies")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $", last {proof.LastAt:yyyy-MM-dd HH:mm:ss} UTC, hash {proof.LastHash}"));

    private int Conclude()
    {
        surroundings.Say("Nothing was changed, removed or inserted before the last segment of each month.");
        surroundings.Say(
            "Segments cut off at the end leave no trace: compare segments and hash with those that you kept.");
        return ExitCode.Done;
    }
}
