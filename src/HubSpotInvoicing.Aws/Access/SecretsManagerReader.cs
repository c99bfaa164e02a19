using System.Text.Json;
using HubSpotInvoicing.Aws.Calls;

namespace HubSpotInvoicing.Aws.Access;

/// <summary>Reads secrets from AWS Secrets Manager (GetSecretValue).</summary>
internal sealed class SecretsManagerReader(AwsCaller caller) : ISecretReader
{
    private const string Operation = "secretsmanager.GetSecretValue";

    public async Task<string> ReadAsync(string secret, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new SecretRequest(secret), AwsJson.Default.SecretRequest);
        var request = new AwsRequest(AwsService.SecretsManager, "/", body)
        {
            ContentType = "application/x-amz-json-1.1",
            Target = Operation,
            IsRepeatable = true,
        };
        var answer = await caller.SendAsync(request, cancellationToken);
        return answer.IsOk
            ? TextOf(answer) ?? throw Refused(secret, "holds no text.", "Store it as text, not as bytes.")
            : throw Refused(secret, $"cannot be read: {AwsFault.Problem(answer, request.Service)}", RemedyFor(answer));
    }

    private static string? TextOf(AwsAnswer answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body, AwsJson.Default.SecretAnswer)?.SecretString;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string RemedyFor(AwsAnswer answer) => answer.Code switch
    {
        "ResourceNotFoundException" => "Check its name and region, or create it.",
        "AccessDeniedException" => "Let the role use secretsmanager:GetSecretValue on it.",
        "DecryptionFailure" => "Let the role use kms:Decrypt on the secret's key.",
        _ => AwsFault.Remedy(answer, AwsService.SecretsManager),
    };

    private static RunRefusedException Refused(string secret, string problem, string remedy) =>
        new($"The secret '{secret}' {problem}", remedy);
}
