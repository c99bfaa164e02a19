using HubSpotInvoicing.Cli.Output;
using HubSpotInvoicing.Cli.Verbs;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Cli;

/// <summary>One run from its request to its exit code.</summary>
/// <param name="surroundings">The machine.</param>
/// <param name="settings">Settings that are ready to run with.</param>
/// <param name="folder">Where reports, ledger and mails lie, as the user named it.</param>
/// <param name="level">How much is logged.</param>
internal sealed class Billing(Surroundings surroundings, ProductSettings settings, string folder, LogLevel level)
{
    /// <summary>Where mails can be found afterwards; none when somebody else's mailbox gets them.</summary>
    public string? MailFolder { get; init; }

    /// <summary>Tells finance when the run cannot start; none when nobody is told.</summary>
    public StartNotice? Notice { get; init; }

    public Task<int> RunAsync(RunRequest request, CancellationToken cancellationToken) =>
        RunAsync(_ => Task.FromResult(request), cancellationToken);

    /// <param name="ask">Says what to run, with the product at hand.</param>
    /// <param name="cancellationToken">Asks the run to stop well.</param>
    public async Task<int> RunAsync(Func<IServiceProvider, Task<RunRequest>> ask, CancellationToken cancellationToken)
    {
        var path = surroundings.PathOf(folder);
        await using var services = await ComposeAsync(path);
        var request = await ask(services);
        Filters.Check(request, services.GetRequiredService<PriceBook>());

        var run = services.GetRequiredService<NotifiedRun>();
        var result = await ProgressView.WatchAsync(
            surroundings, progress => run.ExecuteAsync(request, progress, cancellationToken));

        SummaryView.Write(surroundings.Output, result, MailFolder ?? OwnMailFolder(path));
        return RunExit.CodeOf(result.Summary);
    }

    private Task<ServiceProvider> ComposeAsync(string path)
    {
        ServiceProvider Compose() => Composition.Compose(surroundings.PartsFor(level), settings, path);
        return Notice is null ? Task.FromResult(Compose()) : Notice.WatchAsync(Compose);
    }

    private string? OwnMailFolder(string path) =>
        settings.Delivering.Channel == DeliveryChannel.File ? Path.Combine(path, "mail") : null;
}
