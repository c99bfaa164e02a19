using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>Makes drafts of a few cents, looks at what HubSpot makes of them, and opens none of them.</summary>
internal sealed class InvoiceProbe(ProbeCalls calls, TimeProvider clock, ProbeScene scene)
{
    private const int First = 1;
    private const int GoodRow = 2;
    private const int BadRow = 3;
    private const string NoSuchProperty = "hubspot_invoicing_no_such_property";

    private readonly Sightings sightings = scene.Sightings;

    /// <exception cref="ProbeStoppedException">HubSpot does not let it go on; what was seen so far stands.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var lines = await WriteLinesAsync(cancellationToken);
        var made = await CreateAsync(First, [lines[0], lines[1]], cancellationToken);
        var draft = made.Id ?? throw new ProbeStoppedException("create a draft", made);
        await new DraftProbe(calls, clock, scene).LookAsync(draft, [lines[0], lines[1]], cancellationToken);
        var isUnique = await TrySecondAsync(lines[2], cancellationToken);
        await TryBadRowAsync(lines[4], cancellationToken);
        if (isUnique)
        {
            await TryFreedKeysAsync(draft, (lines[2], lines[3]), cancellationToken);
        }
        else
        {
            sightings.Miss("HubSpot does not keep keys unique here.", KeyQuestions.ClearedKey, KeyQuestions.DeletedKey);
        }

        await TryDeletingAsync(draft, [lines[0], lines[1]], cancellationToken);
    }

    private async Task<IReadOnlyList<string>> WriteLinesAsync(CancellationToken cancellationToken)
    {
        var inputs = Enumerable.Range(1, ProbeKeys.LinesMax).Select(n => calls.LineOf(n, scene)).ToList();
        var made = new ProbedWrite(await calls.UpsertLinesAsync(inputs, cancellationToken));
        Doubt(made);
        var ids = scene.Keys.Lines
            .Select(key => made.Records.FirstOrDefault(r => calls.LineKeyOf(r) == key)?.Id).OfType<string>().ToList();
        if (ids.Count < ProbeKeys.LinesMax)
        {
            if (made.Refusal is not null)
            {
                sightings.See(KeyQuestions.LineUpsert, "refused");
            }

            throw new ProbeStoppedException("write line items", made);
        }

        sightings.See(KeyQuestions.LineUpsert, "made");
        var again = new ProbedWrite(await calls.UpsertLinesAsync([inputs[0]], cancellationToken));
        Doubt(again);
        if (again.Id is { } id)
        {
            sightings.See(KeyQuestions.LineRepeat, id == ids[0] ? "same" : "another");
        }

        return ids;
    }

    private async Task<bool> TrySecondAsync(string line, CancellationToken cancellationToken)
    {
        var second = await CreateAsync(First, [line], cancellationToken);
        switch (second)
        {
            case { Id: not null }:
                sightings.See(KeyQuestions.SecondKey, "accepted");
                return false;
            case { Refusal: { } refusal }:
                sightings.See(KeyQuestions.SecondKey, "refused");
                sightings.See(KeyQuestions.ClashWords, refusal.IsUniqueClash ? "known" : "unknown");
                return true;
            default:
                throw new ProbeStoppedException("create a second draft with the same key", second);
        }
    }

    private async Task TryBadRowAsync(string line, CancellationToken cancellationToken)
    {
        var good = calls.DraftOf(scene.Keys.Invoice(GoodRow), scene.Keys.Invoice(GoodRow), scene, line);
        var bad = calls.DraftOf(scene.Keys.Invoice(BadRow), scene.Keys.Invoice(BadRow), scene);
        var broken = bad with
        {
            Properties = new Dictionary<string, string?>(bad.Properties) { [NoSuchProperty] = "x" },
        };
        var both = await CreateAsync([good, broken], cancellationToken);
        if (both.Records.Count == 1)
        {
            sightings.See(DraftQuestions.BadRow, "alone");
        }
        else if (both is { Records: [], Refusal: not null })
        {
            await LookForGoodRowAsync(cancellationToken);
        }
        else
        {
            sightings.Miss("HubSpot's answer to such a batch does not tell.", DraftQuestions.BadRow);
        }
    }

    private async Task LookForGoodRowAsync(CancellationToken cancellationToken)
    {
        var read = await calls.ReadInvoicesByKeyAsync([scene.Keys.Invoice(GoodRow)], cancellationToken);
        if (read.Succeeded)
        {
            sightings.See(DraftQuestions.BadRow, new ProbedWrite(read).Records is [] ? "whole" : "part");
        }
        else
        {
            sightings.Miss(Trouble.Describe(read), DraftQuestions.BadRow);
        }
    }

    private async Task TryFreedKeysAsync(
        string draft, (string First, string Second) lines, CancellationToken cancellationToken)
    {
        if (!await ClearAsync(draft, cancellationToken))
        {
            return;
        }

        if (await SeeAsync(KeyQuestions.ClearedKey, lines.First, cancellationToken) is not { } holder)
        {
            sightings.Miss("A key stays reserved after it was cleared.", KeyQuestions.DeletedKey);
            return;
        }

        var deleted = await calls.DeleteInvoiceAsync(holder, cancellationToken);
        if (deleted.Succeeded)
        {
            await SeeAsync(KeyQuestions.DeletedKey, lines.Second, cancellationToken);
        }
        else
        {
            sightings.Miss(Trouble.Describe(deleted), KeyQuestions.DeletedKey);
        }
    }

    /// <returns>Whether the draft shows no key any more.</returns>
    private async Task<bool> ClearAsync(string draft, CancellationToken cancellationToken)
    {
        var clearing = new ProbedWrite(await calls.ClearKeyAsync(draft, cancellationToken));
        var shown = new ProbedWrite(await calls.ReadInvoicesAsync([draft], cancellationToken));
        if (shown.Records is [var record] && string.IsNullOrEmpty(record[calls.KeyProperty]))
        {
            return true;
        }

        if (shown.Records is [_] && (clearing.Exchange.Succeeded || clearing.Refusal is not null))
        {
            sightings.See(KeyQuestions.ClearedKey, "fixed");
            sightings.Miss("The key of a draft could not be cleared.", KeyQuestions.DeletedKey);
        }
        else
        {
            var trouble = clearing.Exchange.Succeeded ? shown : clearing;
            sightings.Miss(Trouble.Describe(trouble.Exchange), KeyQuestions.ClearedKey, KeyQuestions.DeletedKey);
        }

        return false;
    }

    /// <returns>The draft that could be made with the key; none when it is reserved.</returns>
    private async Task<string?> SeeAsync(Question question, string line, CancellationToken cancellationToken)
    {
        var made = await CreateAsync(First, [line], cancellationToken);
        if (made.Id is null && made.Refusal is null)
        {
            throw new ProbeStoppedException("create a draft with a key that was used before", made);
        }

        sightings.See(question, made.Id is null ? "reserved" : "free");
        return made.Id;
    }

    private async Task TryDeletingAsync(string draft, IReadOnlyList<string> lines, CancellationToken cancellationToken)
    {
        await calls.DeleteInvoiceAsync(draft, cancellationToken);
        var gone = new ProbedWrite(await calls.ReadInvoicesAsync([draft], cancellationToken));
        var left = new ProbedWrite(await calls.ReadLinesAsync(lines, cancellationToken));
        if (gone is { Exchange.Succeeded: true, Records: [] } && left.Exchange.Succeeded)
        {
            sightings.See(DraftQuestions.Lines, left.Records is [] ? "deleted" : "left");
        }
        else
        {
            sightings.Miss("The draft could not be deleted.", DraftQuestions.Lines);
        }
    }

    private async Task<ProbedWrite> CreateAsync(
        int number, IReadOnlyList<string> lines, CancellationToken cancellationToken)
    {
        var key = scene.Keys.Invoice(number);
        return await CreateAsync([calls.DraftOf(key, key, scene, lines)], cancellationToken);
    }

    private async Task<ProbedWrite> CreateAsync(IReadOnlyList<BatchInput> drafts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (clock.GetUtcNow() > scene.Journal.Probe.Since + ProbeTime.ForDrafts)
        {
            throw new ProbeStoppedException("The probe was given up, because HubSpot was too slow.");
        }

        var made = new ProbedWrite(await calls.CreateAsync(drafts, cancellationToken));
        Doubt(made);
        foreach (var id in made.Records.Select(r => r.Id).OfType<string>())
        {
            await scene.Journal.NoteAsync(id);
        }

        return made;
    }

    private void Doubt(ProbedWrite made)
    {
        if (made.Exchange.IsDoubtful || made.Exchange.Doubted)
        {
            scene.Journal.Doubt();
        }
    }
}
