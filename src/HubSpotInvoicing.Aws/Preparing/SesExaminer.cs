using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Mail;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Whether SES lets the sender mail, whom, and how much; fatal only when members are mailed by it.</summary>
internal sealed class SesExaminer(
    AwsReading aws, MonthlyMails month, IOptions<MailOptions> mail, IOptions<DeliveringOptions> delivering) : IExaminer
{
    private const string IdentityId = "aws.ses.identity";
    private const string SetId = "aws.ses.configuration-set";
    private const string AccountId = "aws.ses.account";
    private const string Identities = "/v2/email/identities/";
    private const string ConfigurationSets = "/v2/email/configuration-sets/";
    private const string Account = "/v2/email/account";

    private static readonly AwsService Identity = AwsService.Ses with { Rights = "ses:GetEmailIdentity" };
    private static readonly AwsService ConfigurationSet = AwsService.Ses with { Rights = "ses:GetConfigurationSet" };
    private static readonly AwsService AccountFacts = AwsService.Ses with { Rights = "ses:GetAccount" };

    private bool MailsMembers => delivering.Value.Channel is DeliveryChannel.Ses;

    public async Task<IReadOnlyList<Check>> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken) =>
    [
        await IdentityAsync(cancellationToken),
        .. mail.Value.ConfigurationSet.Length > 0
            ? [await ConfigurationSetAsync(cancellationToken)]
            : Array.Empty<Check>(),
        .. await AccountAsync(cancellationToken),
    ];

    /// <summary>
    /// The address may be verified by itself or by its domain, and a role may be allowed to ask for one of them only.
    /// </summary>
    private async Task<Check> IdentityAsync(CancellationToken cancellationToken)
    {
        if (!Mailbox.TryParse(mail.Value.From, out var sender))
        {
            return Bad(
                IdentityId, "Mail:From is not exactly one address.", "Set Mail:From to the sender's address alone.");
        }

        var domain = sender.Domain;
        var address = await IdentityAsync(sender.Address, cancellationToken);
        if (IsVerified(address))
        {
            return Check.Passed(IdentityId, CheckArea.Aws, "The address of Mail:From is verified in SES.");
        }

        var whole = await IdentityAsync(domain, cancellationToken);
        return (address, whole) switch
        {
            _ when IsVerified(whole) => Check.Passed(
                IdentityId, CheckArea.Aws, $"The domain {domain} of Mail:From is verified in SES."),
            ({ IsOk: true } or { Status: 404 }, _) or (_, { IsOk: true } or { Status: 404 }) => Bad(
                IdentityId,
                $"Neither the address of Mail:From nor its domain {domain} is verified in "
                + "SES, so SES refuses its mails.",
                "In the SES console, Identities, verify one of them in this region, and answer "
                + "the mail or set the DNS records."),
            _ => AwsReading.Unclear(IdentityId, address, Identity),
        };
    }

    private Task<AwsAnswer> IdentityAsync(string name, CancellationToken cancellationToken) =>
        aws.GetAsync(Identity, Identities + Uri.EscapeDataString(name), cancellationToken);

    private static bool IsVerified(AwsAnswer answer) => answer.IsOk
        && AwsReading.Read(answer, AwsJson.Default.SesIdentity) is { VerifiedForSendingStatus: true };

    private async Task<Check> ConfigurationSetAsync(CancellationToken cancellationToken)
    {
        var name = mail.Value.ConfigurationSet;
        var answer = await aws.GetAsync(ConfigurationSet, ConfigurationSets + name, cancellationToken);
        return answer switch
        {
            { IsOk: true } => Check.Passed(SetId, CheckArea.Aws, $"The SES configuration set {name} exists."),
            { Status: 404 } => Bad(
                SetId,
                $"There is no SES configuration set {name}, so SES refuses every mail that names it.",
                "Correct or remove Mail:ConfigurationSet, or create it in this region."),
            _ => AwsReading.Unclear(SetId, answer, ConfigurationSet),
        };
    }

    private async Task<IReadOnlyList<Check>> AccountAsync(CancellationToken cancellationToken)
    {
        var answer = await aws.GetAsync(AccountFacts, Account, cancellationToken);
        return answer.IsOk && AwsReading.Read(answer, AwsJson.Default.SesAccount) is { } account
            ? [StateOf(account), await QuotaOfAsync(account, cancellationToken)]
            : [AwsReading.Unclear(AccountId, answer, AccountFacts)];
    }

    private Check StateOf(SesAccount account) => account switch
    {
        { SendingEnabled: false } or { EnforcementStatus: "SHUTDOWN" } => Bad(
            AccountId,
            "SES has stopped this account's mail in this region.",
            "Look at the SES console, Reputation metrics, and follow what it asks for."),
        { ProductionAccessEnabled: false } => Bad(
            AccountId,
            "The account is in the sandbox of SES: mails reach verified addresses only.",
            "In the SES console, Account dashboard, request production access; it takes about a day."),
        { EnforcementStatus: "PROBATION" } => Check.Warned(
            AccountId,
            CheckArea.Aws,
            "SES has put this account under review; it may stop its mail.",
            "Look at the SES console, Reputation metrics, and follow what it asks for."),
        _ => Check.Passed(AccountId, CheckArea.Aws, "The account may mail anybody by SES."),
    };

    private async Task<Check> QuotaOfAsync(SesAccount account, CancellationToken cancellationToken) =>
        SesQuotaCheck.Of(account.SendQuota, MailsMembers ? await month.CountAsync(cancellationToken) : 0);

    private Check Bad(string id, string evidence, string fix) => MailsMembers
        ? Check.Failed(id, CheckArea.Aws, evidence, fix)
        : Check.Warned(id, CheckArea.Aws, evidence, fix);
}
