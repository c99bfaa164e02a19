using System.Text.Json.Serialization;
using HubSpotInvoicing.HubSpot.Access;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>Every body that goes over the wire, serialised without reflection; unknown fields are passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AccountDetails))]
[JsonSerializable(typeof(AssociationAnswer))]
[JsonSerializable(typeof(AssociationRead))]
[JsonSerializable(typeof(BatchAnswer))]
[JsonSerializable(typeof(BatchRead))]
[JsonSerializable(typeof(BatchWrite))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(LabelAnswer))]
[JsonSerializable(typeof(MailAnswer))]
[JsonSerializable(typeof(MailRequest))]
[JsonSerializable(typeof(ObjectRecord))]
[JsonSerializable(typeof(OwnerPage))]
[JsonSerializable(typeof(ProbedAssociations))]
[JsonSerializable(typeof(PropertyDefinition))]
[JsonSerializable(typeof(PropertyShape))]
[JsonSerializable(typeof(PropertyShapeList))]
[JsonSerializable(typeof(PropertyList))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SearchBody))]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class HubSpotJson : JsonSerializerContext;
