using System.Globalization;

namespace HubSpotInvoicing.Lambda.RuntimeApi;

/// <summary>The Runtime API answered so that the process has to end; AWS Lambda starts another.</summary>
/// <param name="call">The call, for example <c>GET invocation/next</c>.</param>
/// <param name="status">The HTTP status.</param>
/// <param name="detail">What was wrong with the answer beyond its status.</param>
internal sealed class RuntimeApiException(string call, int status, string detail = "")
    : Exception(string
        .Create(CultureInfo.InvariantCulture, $"The Runtime API answered {status} to {call}. {detail}")
        .TrimEnd())
{
    public int Status { get; } = status;
}
