using HubSpotInvoicing.Aws;
using HubSpotInvoicing.HubSpot;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.Hosting.Preparing;

/// <summary>
/// Whether the secret with HubSpot's credentials can be read and is well formed; nothing of it is shown.
/// </summary>
internal sealed class SecretExaminer(ISecretReader secrets, string secret) : IExaminer
{
    private const string Id = "aws.secret";

    public async Task<IReadOnlyList<Check>> ExamineAsync(ExaminationDepth depth, CancellationToken cancellationToken) =>
        [await LookAsync(cancellationToken)];

    private async Task<Check> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            HubSpotCredentials.Parse(await secrets.ReadAsync(secret, cancellationToken));
            return Check.Passed(
                Id, CheckArea.Aws, "The secret with HubSpot's credentials can be read and is well formed.");
        }
        catch (RunRefusedException refused)
        {
            return Check.Failed(Id, CheckArea.Aws, refused.Problem, refused.Remedy);
        }
        catch (FormatException wrong)
        {
            return Check.Failed(
                Id,
                CheckArea.Aws,
                $"The secret '{secret}' cannot be used: {wrong.Message}.",
                "Store it again: infra/deploy.sh --stage STAGE --secret.");
        }
    }
}
