using Microsoft.Extensions.Hosting;

namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>Listens to no signal: whoever started the emulator stops it.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
