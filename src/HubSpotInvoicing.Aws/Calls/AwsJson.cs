using System.Text.Json.Serialization;
using HubSpotInvoicing.Aws.Access;
using HubSpotInvoicing.Aws.Preparing;

namespace HubSpotInvoicing.Aws.Calls;

/// <summary>The JSON of the calls, made at build time.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SecretAnswer))]
[JsonSerializable(typeof(SecretRequest))]
[JsonSerializable(typeof(SesMail))]
[JsonSerializable(typeof(SesAnswer))]
[JsonSerializable(typeof(SqsReceive))]
[JsonSerializable(typeof(SqsReceived))]
[JsonSerializable(typeof(SqsDelete))]
[JsonSerializable(typeof(SqsAsk))]
[JsonSerializable(typeof(SqsAttributes))]
[JsonSerializable(typeof(SesIdentity))]
[JsonSerializable(typeof(SesAccount))]
[JsonSerializable(typeof(ScheduleAnswer))]
internal sealed partial class AwsJson : JsonSerializerContext;
