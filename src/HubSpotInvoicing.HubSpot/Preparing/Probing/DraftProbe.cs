using System.Text.Json;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing.Findings;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>Looks at a draft that was just made.</summary>
internal sealed class DraftProbe(ProbeCalls calls, TimeProvider clock, ProbeScene scene)
{
    /// <summary>Enough for half a minute, with each wait twice as long as the one before.</summary>
    private const int PollsMax = 7;

    /// <summary>Of the first line and the second, in the currency's smallest unit.</summary>
    private const long TotalUnits = 1 + 2;

    private const string BilledProperty = "hs_amount_billed";
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);

    private readonly Sightings sightings = scene.Sightings;

    public async Task LookAsync(string draft, IReadOnlyList<string> lines, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        await LookByKeyAsync(cancellationToken);
        await LookAtTotalAsync(draft, start, cancellationToken);
        await LookAtLinesAsync(draft, lines, cancellationToken);
        await LookBySearchAsync(start, cancellationToken);
    }

    private async Task LookByKeyAsync(CancellationToken cancellationToken)
    {
        var read = await calls.ReadInvoicesByKeyAsync([scene.Keys.Invoice(1)], cancellationToken);
        if (read is { End: ExchangeEnd.Answered, Status: 400 })
        {
            sightings.See(KeyQuestions.ReadByKey, "refused");
        }
        else if (read.Succeeded)
        {
            sightings.See(KeyQuestions.ReadByKey, new ProbedWrite(read).Records is [] ? "late" : "at-once");
        }
        else
        {
            sightings.Miss(Trouble.Describe(read), KeyQuestions.ReadByKey);
        }
    }

    private async Task LookAtTotalAsync(string draft, long start, CancellationToken cancellationToken)
    {
        ObjectRecord? shown = null;
        var isRight = await PollAsync(
            async () =>
            {
                var read = new ProbedWrite(await calls.ReadInvoicesAsync([draft], cancellationToken));
                shown = read.Records is [var record, ..] ? record : null;
                return shown is not null && IsTotal(shown);
            },
            cancellationToken);
        if (shown is null)
        {
            sightings.Miss(
                "HubSpot did not show the draft.",
                DraftQuestions.Total, DraftQuestions.TotalDelay, DraftQuestions.Number, DraftQuestions.DueDay);
            return;
        }

        sightings.See(DraftQuestions.Total, isRight ? "right" : "wrong");
        if (isRight)
        {
            sightings.See(DraftQuestions.TotalDelay, clock.GetElapsedTime(start));
        }

        sightings.See(DraftQuestions.Number, string.IsNullOrEmpty(shown["hs_number"]) ? "none" : "given");
        sightings.See(DraftQuestions.DueDay, WireDay.Read(shown["hs_due_date"]) == scene.DueDay ? "kept" : "shifted");
    }

    private bool IsTotal(ObjectRecord invoice) =>
        WireAmount.Read(invoice[BilledProperty], scene.Currency.Code) == Money.OfMinorUnits(TotalUnits, scene.Currency);

    private async Task LookAtLinesAsync(string draft, IReadOnlyList<string> lines, CancellationToken cancellationToken)
    {
        var read = await calls.ReadLinesOfAsync(draft, cancellationToken);
        if (read.Value is not ProbedAssociations links)
        {
            sightings.Miss(Trouble.Describe(read), DraftQuestions.InlineLines, ReadingQuestions.AssociationId);
            return;
        }

        var ids = links.Ids.Select(id => id.ToString());
        sightings.See(DraftQuestions.InlineLines, lines.All(ids.Contains) ? "kept" : "lost");
        if (links.Ids is [var first, ..])
        {
            sightings.See(ReadingQuestions.AssociationId, first.ValueKind == JsonValueKind.Number ? "number" : "text");
        }
        else
        {
            sightings.Miss("HubSpot shows no line of the draft.", ReadingQuestions.AssociationId);
        }
    }

    private async Task LookBySearchAsync(long start, CancellationToken cancellationToken)
    {
        Exchange? last = null;
        await PollAsync(
            async () =>
            {
                last = await calls.SearchInvoicesAsync([scene.Keys.Invoice(1)], cancellationToken);
                return last.Value is not SearchAnswer { RecordCount: 0 };
            },
            cancellationToken);
        switch (last)
        {
            case { Value: SearchAnswer }:
                sightings.See(DraftQuestions.SearchLag, clock.GetElapsedTime(start));
                break;
            case { } refused:
                sightings.Miss(Trouble.Describe(refused), DraftQuestions.SearchLag);
                break;
        }
    }

    private async Task<bool> PollAsync(Func<Task<bool>> isThere, CancellationToken cancellationToken)
    {
        var wait = FirstWait;
        for (var poll = 0; poll <= PollsMax; poll++, wait *= 2)
        {
            if (await isThere())
            {
                return true;
            }

            if (poll < PollsMax)
            {
                await Task.Delay(wait, clock, cancellationToken);
            }
        }

        return false;
    }
}
