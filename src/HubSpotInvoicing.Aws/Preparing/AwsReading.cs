using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Reads what AWS knows, for the doctor; nothing is changed by it.</summary>
internal sealed class AwsReading(AwsCaller caller)
{
    /// <summary>Asks a service that answers at addresses.</summary>
    public Task<AwsAnswer> GetAsync(
        AwsService service, string path, CancellationToken cancellationToken, string query = "") => SendAsync(
            new AwsRequest(service, path, default) { Method = HttpMethod.Get, Query = query, IsRepeatable = true },
            cancellationToken);

    /// <summary>Asks a service that is asked by forms and answers in XML.</summary>
    public Task<AwsAnswer> AskAsync(
        AwsService service,
        ReadOnlyMemory<byte> form,
        CancellationToken cancellationToken) =>
        SendAsync(
            new AwsRequest(service, "/", form)
            {
                ContentType = "application/x-www-form-urlencoded",
                IsRepeatable = true,
            },
            cancellationToken);

    /// <summary>Asks a service that is told its operation by a header.</summary>
    public Task<AwsAnswer> CallAsync(
        AwsService service, string target, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) => SendAsync(
            new AwsRequest(service, "/", json)
            {
                ContentType = "application/x-amz-json-1.0",
                Target = target,
                IsRepeatable = true,
            },
            cancellationToken);

    /// <summary>The answer's content; absent when it cannot be understood.</summary>
    public static T? Read<T>(AwsAnswer answer, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// The point of which the answer tells nothing: why, and the right or the setting that is missing.
    /// </summary>
    public static Check Unclear(string id, AwsAnswer answer, AwsService service) => answer.IsOk
        ? Check.NotChecked(
            id, CheckArea.Aws, $"{service.Name} answered what was not understood.", "Look at it in the AWS console.")
        : Check.NotChecked(id, CheckArea.Aws, AwsFault.Problem(answer, service), AwsFault.Remedy(answer, service));

    private async Task<AwsAnswer> SendAsync(AwsRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await caller.SendAsync(request, cancellationToken);
        }
        catch (RunRefusedException)
        {
            return new AwsAnswer(AwsEnd.NoRegion);
        }
    }
}
