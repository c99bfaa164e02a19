using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Hosting;

/// <summary>
/// Tells finance by an error mail that no run can start, where the settings of the mail itself can be used. Whoever
/// started the run is told of the fault in any case, and a mail that cannot be sent changes nothing.
/// </summary>
/// <param name="parts">What the host brings.</param>
/// <param name="loaded">The settings as they were found.</param>
/// <param name="folder">Where mails lie when they are files.</param>
public sealed class StartNotice(HostParts parts, LoadedSettings loaded, string folder)
{
    private const string Mail = "error mail";
    private const int MarkDigits = 12;

    // Whoever asked the function has to be told of the fault too, and waits.
    private static readonly TimeSpan TimeForMail = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Remembers which mails were sent, for a host that is started again and again with the same fault; without it
    /// every start is told of.
    /// </summary>
    public SentMarks? Sent { get; init; }

    /// <summary>
    /// Does what belongs to a start; the fault that keeps it from being done is mailed and thrown on.
    /// </summary>
    public async Task<T> WatchAsync<T>(Func<T> start)
    {
        try
        {
            return start();
        }
        catch (Exception fault) when (RunComplaints.About(fault) is { } complaint)
        {
            await TellAsync(StartOf(complaint));
            throw;
        }
    }

    private async Task TellAsync(RefusedStart start)
    {
        if (!IsMailUsable() || Sent?.Has(start.Name) is true)
        {
            return;
        }

        await using var services = Compose();
        var log = services.GetRequiredService<ILogger<StartNotice>>();
        try
        {
            await SendAsync(services.GetService<IFinanceMailer>(), start);
        }
        catch (MailUnavailableException unavailable)
        {
            HostingLog.MailNotSent(log, Mail, unavailable.Message);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // Whatever breaks here must not hide why no run can start.
            HostingLog.MailBroke(log, Mail, broken);
        }
    }

    private async Task SendAsync(IFinanceMailer? mailer, RefusedStart start)
    {
        if (mailer is not null)
        {
            using var patience = new CancellationTokenSource(TimeForMail, parts.Clock);
            await mailer.SendAsync(ErrorMail.About(start), patience.Token);
            Sent?.Add(start.Name);
        }
    }

    // A mail to the wrong people, or from nobody, is worse than none.
    private bool IsMailUsable() =>
        !loaded.Problems.Any(p => p.Key?.Split(':')[0] is MailOptions.Section or AwsOptions.Section)
        && new MailOptionsValidator().Validate(null, loaded.Settings.Mail).Succeeded
        && new AwsOptionsValidator().Validate(null, loaded.Settings.Aws).Succeeded;

    private ServiceProvider Compose() => new ServiceCollection()
        .AddLogging(parts.Logging)
        .AddSingleton(parts.Clock)
        .AddTransient(_ => new Random(parts.Chance.Next()))
        .AddSingleton(Options.Create(loaded.Settings.Aws))
        .AddFinanceMailer(loaded.Settings, folder)
        .BuildServiceProvider();

    private RefusedStart StartOf(Complaint complaint)
    {
        IReadOnlyList<StartProblem> problems = loaded.Problems.Count > 0
            ? [.. loaded.Problems.Select(p => new StartProblem(p.WithoutValue, p.Remedy))]
            : [new StartProblem(complaint.Problem, complaint.Remedy)];
        var now = parts.Clock.GetUtcNow();
        return new RefusedStart(NameOf(now, problems), now, problems);
    }

    // The same problems on the same day have the same name, so that one day's mails of them are one.
    private static RunId NameOf(DateTimeOffset now, IReadOnlyList<StartProblem> problems)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', problems));
        var mark = Convert.ToHexStringLower(SHA256.HashData(text))[..MarkDigits];
        return RunId.Parse(string.Create(CultureInfo.InvariantCulture, $"start-{now.UtcDateTime:yyyyMMdd}-{mark}"));
    }
}
