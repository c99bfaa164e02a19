namespace HubSpotInvoicing.Reports.Letters;

/// <summary>What one kind of trouble means, and what comes of it.</summary>
/// <param name="Title">Goes on after the name of the month; no full stop.</param>
/// <param name="Next">What happens by itself.</param>
/// <param name="Steps">What a person does, in this order.</param>
internal sealed record TroubleAdvice(string Title, string Next, params IReadOnlyList<string> Steps)
{
    private const string Plan = "Run 'hubspot-invoicing plan' for the month: it reads everything and writes nothing.";
    private const string RunAgain =
        "Run the month again, or let the next scheduled run do it: it takes exactly what is left.";

    private static readonly Dictionary<TroubleKind, TroubleAdvice> All = new()
    {
        [TroubleKind.CredentialsRefused] = new(
            "HubSpot does not accept the access token",
            "Every run is refused like this until the token is replaced.",
            "In HubSpot, open the service key or private app of this product: was it deleted, rotated or switched off?",
            "Make a new token there and put it where the product reads it: "
            + "HubSpot:AccessToken, or the secret that holds it.",
            Plan,
            RunAgain),
        [TroubleKind.ScopesMissing] = new(
            "the access token lacks rights in HubSpot",
            "Every run is refused like this until the rights are granted.",
            "Note the scopes that the message above names.",
            "In HubSpot, open the service key or private app of this product and add them.",
            "If HubSpot gave a new token for it, put that where the product reads it: "
            + "HubSpot:AccessToken, or the secret that "
            + "holds it.",
            Plan,
            RunAgain),
        [TroubleKind.AccessLost] = new(
            "HubSpot began to refuse the access token or a scope",
            "The run finished what it could and left the rest to the next run, which is refused "
            + "until the token is good again.",
            "In HubSpot, look whether the service key or private app was changed, rotated or switched off today.",
            "Give it back its scopes, or make a new token and put it where the product reads it.",
            Plan,
            RunAgain),
        [TroubleKind.HubSpotDown] = new(
            "HubSpot cannot be reached or keeps failing",
            "The run repeated its requests and then gave up; the next run goes on where this one stopped.",
            "Look at status.hubspot.com.",
            "If HubSpot is well, look at the network of the machine that runs this, and at HubSpot:BaseUrl.",
            "Wait until HubSpot answers again.",
            RunAgain,
            "If it stays, ask HubSpot's support with the correlation ids below."),
        [TroubleKind.AccountMoving] = new(
            "HubSpot is moving the account to another data centre",
            "Requests are refused until the move is over, usually within a day; the next "
            + "run after it takes what is left.",
            "Look in HubSpot whether the move is over.",
            RunAgain),
        [TroubleKind.QuotaUsedUp] = new(
            "HubSpot's daily request quota is used up",
            "The quota is fresh at midnight in the account's time zone; the next run after that takes what is left.",
            "In HubSpot, look which app used the quota; a month needs about one request for each mail and little else.",
            "Stop or slow down that app, or buy a higher limit.",
            "Wait until midnight in the account's time zone.",
            RunAgain),
        [TroubleKind.RateLimited] = new(
            "HubSpot's rate limit is used up, also by others",
            "The run waited and repeated its requests before it gave up; the next run goes on where this one stopped.",
            "Look whether HubSpot:Tier is what the account has: 'hubspot-invoicing doctor' compares both.",
            "In HubSpot, look which other app sends many requests at this hour; slow it down, or run at another hour.",
            RunAgain),
        [TroubleKind.StoreUnreachable] = new(
            "the ledger or the report cannot be read or written",
            "Without its ledger nothing is billed. Invoices that were begun are found again by their keys.",
            "Do what the message above says about the place that it names.",
            "Leave the ledger as it is: do not delete, rename or edit anything in it.",
            "Run 'hubspot-invoicing ledger verify'.",
            RunAgain),
        [TroubleKind.LedgerDamaged] = new(
            "the ledger is damaged and cannot be trusted",
            "No run bills this month until the ledger is whole again.",
            "Run 'hubspot-invoicing ledger verify': it names the segment.",
            "Bring back that segment from the bucket's versions or from a backup; do not delete or edit any.",
            "Verify again.",
            RunAgain),
        [TroubleKind.BrakeClosed] = new(
            "a brake closed",
            "What lay within the brake is done. Every further run stops at the same brake.",
            "Look at the report: is what was found what you expect for this month?",
            "If it is, raise or remove the setting that the message above names.",
            "If it is not, correct the data in HubSpot or the price book.",
            RunAgain),
        [TroubleKind.DeadlineReached] = new(
            "the time of the run was up",
            "The run finished what it began; the next run takes exactly the rest.",
            "If nothing is scheduled any more this month: run the month again.",
            "If this comes every month, give the run more time or let it be invoked until it is complete."),
        [TroubleKind.Fenced] = new(
            "another run took over",
            "The other run carries on; it reports for itself.",
            "Wait for the report of the other run.",
            "Find out why two runs were started; they cannot harm each other, but one of them is enough."),
        [TroubleKind.Cancelled] = new(
            "somebody asked the run to stop",
            "The run finished what it began; the next run takes exactly the rest.",
            RunAgain),
        [TroubleKind.Setup] = new(
            "something is not set up as it has to be",
            "Every run is refused like this until it is corrected.",
            "Do what the message above says.",
            Plan,
            RunAgain),
        [TroubleKind.ProgramFault] = new(
            "the program broke",
            "The ledger keeps what was billed. The next run goes on from there.",
            "Report this mail, with the log of the run, to whoever maintains this program.",
            RunAgain),
        [TroubleKind.InDoubt] = new(
            "of some invoices it is not known whether a step was done",
            "Nothing is sent twice on a guess. The next run reads each invoice back by its key "
            + "and goes on from what it finds; "
            + "a mail sent by SES without an answer is never sent again by itself.",
            "Let one more run look: it settles most of them.",
            "For each that stays, open the company in HubSpot and look for the invoice, and "
            + "ask the member about the mail; if it did not come: 'hubspot-invoicing resend --company ID "
            + "--period yyyy-MM --by NAME'.",
            "Say what you found with 'hubspot-invoicing resolve --company ID --period "
            + "yyyy-MM --as invoiced|not-invoiced "
            + "--reason TEXT --by NAME'."),
        [TroubleKind.Failures] = new(
            "more companies failed than usual",
            "The next run goes on with each of them from the step that was reached, and never makes a second invoice; "
            + "only a mail that was refused it does not send again.",
            "Look at what the companies above have in common.",
            "Do for each what the report says.",
            RunAgain),
    };

    public static TroubleAdvice For(TroubleKind kind) => All[kind];
}
