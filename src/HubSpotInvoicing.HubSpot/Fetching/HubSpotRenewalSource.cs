using System.Runtime.CompilerServices;
using System.Threading.Channels;
using HubSpotInvoicing.Fetching;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Fetching;

/// <summary>The members, read from HubSpot; one wave is read ahead while the caller works on another.</summary>
internal sealed class HubSpotRenewalSource(
    AccountCheck account,
    CompanySearch companies,
    WaveReader waves,
    IOptions<FetchingOptions> options) : IRenewalSource
{
    private const int WavesAhead = 1;

    public Task<Account> ReadAccountAsync(CancellationToken cancellationToken) => account.PassAsync(cancellationToken);

    public async IAsyncEnumerable<IReadOnlyList<Renewal>> FetchAsync(
        RenewalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<IReadOnlyList<Renewal>>(WavesAhead);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAheadAsync(query, channel.Writer, leaving.Token);
        try
        {
            await foreach (var wave in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return wave;
            }
        }
        finally
        {
            await leaving.CancelAsync();
            await reading;
        }
    }

    // Whatever goes wrong comes out at the caller's side, after the waves that were read before.
    private async Task ReadAheadAsync(
        RenewalQuery query, ChannelWriter<IReadOnlyList<Renewal>> writer, CancellationToken cancellationToken)
    {
        try
        {
            await WriteWavesAsync(query, writer, cancellationToken);
        }
        catch (Exception fault) when (fault is RunRefusedException or RunStoppedException or OperationCanceledException)
        {
            writer.Complete(fault);
        }
        finally
        {
            // A bug comes out when the caller awaits this task; the caller must not wait for waves meanwhile.
            writer.TryComplete();
        }
    }

    private async Task WriteWavesAsync(
        RenewalQuery query, ChannelWriter<IReadOnlyList<Renewal>> writer, CancellationToken cancellationToken)
    {
        var wave = new List<Member>();
        await foreach (var member in companies.FindAsync(query, cancellationToken))
        {
            wave.Add(member);
            if (wave.Count == options.Value.WaveSize)
            {
                await writer.WriteAsync(
                    await waves.ReadAsync(wave, query.Contacts, cancellationToken), cancellationToken);
                wave = [];

                // A wave takes memory from its first company on, so the next one is not begun before this one is taken.
                await writer.WaitToWriteAsync(cancellationToken);
            }
        }

        if (wave.Count > 0)
        {
            await writer.WriteAsync(await waves.ReadAsync(wave, query.Contacts, cancellationToken), cancellationToken);
        }
    }
}
