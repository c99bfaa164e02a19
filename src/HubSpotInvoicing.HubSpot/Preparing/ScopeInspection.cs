using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>What the token may do, found out by trying.</summary>
internal sealed class ScopeInspection(HubSpotSender sender, ScopeTrials trials) : IInspection
{
    private const int Forbidden = 403;

    public string Id => "scope";

    public CheckArea Area => CheckArea.Scopes;

    public async Task<IReadOnlyList<Check>> LookAsync(SeenAccount account, CancellationToken cancellationToken) =>
        await Task.WhenAll(trials.All.Select(t => TryAsync(t, cancellationToken)));

    private async Task<Check> TryAsync(ScopeTrial trial, CancellationToken cancellationToken)
    {
        var exchange = await sender.SendAsync(trial.Request, HubSpotJson.Default.ObjectRecord, cancellationToken);
        var id = $"scope.{trial.Scope}";
        return exchange switch
        {
            { Status: Forbidden } => Missing(id, trial),
            { Succeeded: true } or { Status: 400 or 409 or 415 or 422 } =>
                Check.Passed(id, Area, $"{trial.Scope}: granted, to {trial.Use}."),
            { End: ExchangeEnd.Unreadable, Status: >= 200 and < 300 } =>
                Check.Passed(id, Area, $"{trial.Scope}: granted, to {trial.Use}."),
            _ when trial.Without == CheckVerdict.Failed => Unseen.Needed(Unseen.Of(id, Area, trial.Scope, exchange)),
            _ => Unseen.Of(id, Area, trial.Scope, exchange),
        };
    }

    private Check Missing(string id, ScopeTrial trial)
    {
        var evidence = $"{trial.Scope}: HubSpot refuses {trial.Request.Endpoint} (403); it is needed to {trial.Use}.";
        var fix =
            $"Add the scope {trial.Scope} to the service key or app in HubSpot (Development "
            + "> Keys > Service keys), then "
            + "run doctor again.";
        return trial.Without == CheckVerdict.Failed
            ? Check.Failed(id, Area, evidence, fix)
            : Check.Warned(id, Area, evidence, fix);
    }
}
