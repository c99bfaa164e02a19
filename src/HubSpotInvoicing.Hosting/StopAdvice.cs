namespace HubSpotInvoicing.Hosting;

/// <summary>What a person does about a run that stopped before its end.</summary>
public static class StopAdvice
{
    public static string For(StopReason reason) =>
        reason switch
        {
            StopReason.DailyQuota =>
                "Run again after midnight in the account's zone, when HubSpot's daily quota is fresh.",
            StopReason.RateLimited =>
                "Run again in some minutes. If it comes again, set HubSpot:Tier to what the "
                + "account has, or slow down what else "
                + "uses its rate limit.",
            StopReason.CircuitOpen =>
                "Look at HubSpot's status page and run again in some minutes; it failed repeatedly.",
            StopReason.AccountMoving => "Run again when HubSpot has moved the account, usually within a day.",
            StopReason.HubSpotUnavailable => "Check the network and HubSpot:BaseUrl, then run again.",
            StopReason.AccessLost => "Check the token and its scopes in HubSpot, then run again.",
            StopReason.Fenced => "Let the other run finish, which took over; then run again.",
            StopReason.Cancelled => "Run again: it carries on where it stopped.",
            StopReason.BrakeClosed =>
                "Look at the report and open the brake that is named; the next run takes exactly the rest.",
            StopReason.DeadlineReached => "Run again: it takes exactly the rest.",
            StopReason.CanaryBilled =>
                "Look at the canary's invoices and mails, then run without a canary: it takes exactly the rest. "
                + "Another canary would bill as many new ones again.",
            _ => "Run again.",
        };
}
