using System.CommandLine;
using HubSpotInvoicing.Audit;
using HubSpotInvoicing.Cli.Output;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.HubSpot;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Lets the referee look at HubSpot and complain; it cannot write.</summary>
internal sealed class AuditVerb(Surroundings surroundings)
{
    private const int MonthsMax = 24;

    private readonly Option<BillingPeriod> period = VerbOptions.NeededPeriod("The month to audit");
    private readonly Option<int?> months =
        OptionOf.Number("--months", "Months before it [default: Fetching:MissedMonths]", 0, MonthsMax);

    private readonly Option<string?> report =
        OptionOf.Text("--report", "PATH", "invoices.csv or run folder to compare with [default: all reports in DIR]");

    private readonly Option<string?> folder = VerbOptions.Out(VerbOptions.DefaultFolder);

    public Verb Create()
    {
        var verb = new Verb(
            "audit", "Read HubSpot independently and complain of what is wrong", "audit --period 2026-11 --months 3")
        {
            period,
            months,
            report,
            folder,
        };
        verb.SetAction(AuditAsync);
        return verb;
    }

    private async Task<int> AuditAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = Readiness.RequireToken(
            SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable());

        var token = await HubSpotAccess.ReadTokenAsync(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)), settings, cancellationToken);

        // A redirect would carry the token elsewhere.
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler);
        client.Timeout = TimeSpan.FromSeconds(settings.HubSpot.TimeoutSeconds);
        var verdict = await Referee.JudgeAsync(
            client, RequestOf(parsed, settings, token), surroundings.Clock, cancellationToken);

        VerdictView.Write(surroundings.Output, verdict);
        if (settings.IsInBucket && parsed.GetValue(report) is null)
        {
            surroundings.Say(
                $"Not seen: the reports in {settings.Storage.Bucket}. Without them whoever is "
                + "held or rejected counts as not "
                + "billed: copy the run's folder from there and name it with --report.");
        }

        return verdict.Findings.Count == 0 ? ExitCode.Done : ExitCode.Unfinished;
    }

    private AuditRequest RequestOf(ParseResult parsed, ProductSettings settings, string token)
    {
        var standard = new AuditRequest
        {
            BaseAddress = new Uri(settings.HubSpot.BaseUrl),
            AccessToken = token,
            ApiVersion = settings.HubSpot.ApiVersion,
            PortalId = settings.HubSpot.PortalId,
            Month = parsed.GetRequiredValue(period).FirstDay,
            KeyProperty = settings.Invoicing.KeyProperty,
            RenewalProperty = settings.Fetching.PropertyOf(MemberField.RenewalDate),
            DuesProperty = settings.Fetching.PropertyOf(MemberField.Dues),
            NameProperty = settings.Fetching.PropertyOf(MemberField.Name),
            Folder = surroundings.PathOf(parsed.GetValue(folder) ?? VerbOptions.DefaultFolder),
            Report = parsed.GetValue(report) is { } path ? surroundings.PathOf(path) : null,
        };
        return standard with
        {
            MonthsBefore = MonthsOf(parsed, settings),
            Pause = settings.HubSpot.Tier == HubSpotTier.None ? TimeSpan.Zero : standard.Pause,
        };
    }

    /// <summary>Months before this product's first one were never ours to bill.</summary>
    private int MonthsOf(ParseResult parsed, ProductSettings settings)
    {
        var asked = parsed.GetValue(months);
        var last = parsed.GetRequiredValue(period);
        return asked is null && settings.Fetching.FirstPeriod is { } first
            ? Enumerable.Range(1, settings.Fetching.MissedMonths)
                .Count(n => last.AddMonths(-n) >= BillingPeriod.Parse(first))
            : asked ?? settings.Fetching.MissedMonths;
    }
}
