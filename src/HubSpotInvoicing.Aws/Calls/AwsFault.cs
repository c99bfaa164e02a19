using System.Globalization;

namespace HubSpotInvoicing.Aws.Calls;

/// <summary>
/// Says in plain words what came of a call that failed, from codes alone: AWS's own sentences can hold addresses.
/// </summary>
internal static class AwsFault
{
    public static string Problem(AwsAnswer answer, AwsService service) => answer.End switch
    {
        AwsEnd.NoCredentials => $"There are no AWS credentials for {service.Name}.",
        AwsEnd.NoRegion => $"No AWS region is set for {service.Name}.",
        AwsEnd.NotConnected => $"No connection to {service.Name} came about.",
        AwsEnd.Lost => $"The answer of {service.Name} was lost.",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"{service.Name} answered {answer.Status}{Code(answer)}, request id {answer.RequestId ?? "unknown"}."),
    };

    public static string Remedy(AwsAnswer answer, AwsService service) => answer switch
    {
        { End: AwsEnd.NoCredentials } => "Run under a role, or set AWS_PROFILE.",
        { End: AwsEnd.NoRegion } => "Set Aws:Region.",
        { End: AwsEnd.NotConnected or AwsEnd.Lost } => "Check the network, Aws:Region and Aws:ServiceUrl.",
        { Code: "MessageRejected" or "MailFromDomainNotVerifiedException" } =>
            "Verify the address or domain of Mail:From in SES; in the sandbox of SES, the addressees too.",
        { Code: "NotFoundException" or "ConfigurationSetDoesNotExistException" } => "Check Mail:ConfigurationSet.",
        { Code: "QueueDoesNotExist" or "AWS.SimpleQueueService.NonExistentQueue" } => "Check Mail:EventsQueueUrl.",
        { Code: "AccountSuspendedException" or "SendingPausedException" } =>
            "Look at SES's reputation page: it has stopped this account's mail.",
        { IsDenied: true } => $"Let the role use {service.Rights}, and renew its credentials.",
        { IsTurnedAway: true } => $"Wait; if it stays, ask for a higher limit of {service.Name}.",
        _ => "Look at AWS's status page, and ask its support with the request id.",
    };

    private static string Code(AwsAnswer answer) => answer.Code is { } code && code.All(char.IsAsciiLetterOrDigit)
        ? $" ({code})"
        : "";
}
