using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>
/// How many requests HubSpot takes, in ten seconds and today, against the setting and against a month's need.
/// </summary>
internal sealed class LimitsInspection(
    HubSpotSender sender,
    HubSpotPaths paths,
    IOptions<HubSpotOptions> options,
    IOptions<DeliveringOptions> delivering,
    IRenewalCount renewals) : IInspection
{
    private const string TierPoint = "account.tier";
    private const int RequestsOfRun = 100;

    public string Id => "account.quota";

    public CheckArea Area => CheckArea.Account;

    public async Task<IReadOnlyList<Check>> LookAsync(SeenAccount account, CancellationToken cancellationToken)
    {
        var tier = Tier(account.First.Rate);
        if (options.Value.Tier == HubSpotTier.OAuth)
        {
            return [tier, Check.Passed(Id, Area, "Requests of an OAuth app do not count against the account's day.")];
        }

        var usage = sender.SendAsync(
            HubSpotRequest.Get(paths.Usage, paths.Usage), HubSpotJson.Default.UsageAnswer, cancellationToken);
        var renewing = await renewals.ReadAsync(account.Month, cancellationToken);
        return [tier, Quota(await usage, renewing, account.Month)];
    }

    private Check Tier(RateHeaders? seen)
    {
        var set = options.Value.Tier;
        return (seen?.Limit, RateBudgets.GeneralOf(set)) switch
        {
            (null, _) => Check.NotChecked(
                TierPoint,
                Area,
                $"HubSpot's answer does not say how many requests it takes; HubSpot:Tier is {set}.",
                "Look at the subscription in HubSpot, Settings > Account & Billing, and compare it with HubSpot:Tier."),
            ({ } limit, null) => Check.Warned(
                TierPoint,
                Area,
                $"HubSpot takes {Figures.Number(limit)} requests in ten seconds; HubSpot:Tier {set} limits nothing.",
                $"Set HubSpot__Tier={NameOf(limit)}."),
            ({ } limit, { } sent) when limit < sent => Check.Warned(
                TierPoint,
                Area,
                $"HubSpot takes {Figures.Number(limit)} requests in ten seconds; HubSpot:Tier {set} would send "
                + $"{Figures.Number(sent)}, so that many would be refused (429) and repeated.",
                $"Set HubSpot__Tier={NameOf(limit)}."),
            ({ } limit, _) => Check.Passed(
                TierPoint,
                Area,
                $"HubSpot takes {Figures.Number(limit)} requests in ten seconds, enough for HubSpot:Tier {set}."),
        };
    }

    private static HubSpotTier NameOf(int limit) => Enum.GetValues<HubSpotTier>()
        .Where(t => t != HubSpotTier.OAuth && RateBudgets.GeneralOf(t) <= limit)
        .DefaultIfEmpty(HubSpotTier.Starter)
        .MaxBy(t => (RateBudgets.GeneralOf(t), -(int)t));

    private Check Quota(Exchange exchange, long? renewing, BillingPeriod month)
    {
        var row = (exchange.Value as UsageAnswer)?.Results?.FirstOrDefault(r =>
            r is { UsageLimit: not null, CurrentUsage: not null });
        if (row is null)
        {
            return Unseen.Of(Id, Area, "What is left of today's requests", exchange);
        }

        var left = Math.Max(0, (row.UsageLimit ?? 0) - (row.CurrentUsage ?? 0));
        if (renewing is not { } companies)
        {
            return Check.NotChecked(
                Id,
                Area,
                $"{Figures.Number(left)} of {Figures.Number(row.UsageLimit ?? 0)} requests are "
                + "left today; how many companies "
                + $"renew in {month} could not be seen.",
                "Put the members' scopes and properties right first, then run doctor again.");
        }

        var need = RequestsOfRun + (companies * (delivering.Value.Channel == DeliveryChannel.HubSpot ? 3 : 1));
        var evidence = $"{Figures.Number(left)} of {Figures.Number(row.UsageLimit ?? 0)} requests are left today; "
            + $"{Figures.Count(companies, "company", "companies")} of {month} would need about {Figures.Number(need)}.";
        return left < need
            ? Check.Failed(
                Id,
                Area,
                evidence,
                $"Run after the quota is reset{At(row.ResetsAt)}, or find out in HubSpot's API "
                + "usage which app spends so much.")
            : Check.Passed(Id, Area, evidence);
    }

    private static string At(DateTimeOffset? reset) =>
        reset is { } moment
            ? string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $" at {moment.UtcDateTime:yyyy-MM-dd HH:mm} UTC")
            : "";
}
