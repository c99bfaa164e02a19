using System.Text.Json.Serialization;
using HubSpotInvoicing.HubSpot.Access;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>
/// Every body that goes over the wire, serialised without reflection; unknown fields are passed over.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AccountDetails))]
[JsonSerializable(typeof(AssociationAnswer))]
[JsonSerializable(typeof(AssociationRead))]
[JsonSerializable(typeof(BatchAnswer))]
[JsonSerializable(typeof(BatchRead))]
[JsonSerializable(typeof(BatchWrite))]
[JsonSerializable(typeof(CreatedAnswer))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(LabelAnswer))]
[JsonSerializable(typeof(LabelWrite))]
[JsonSerializable(typeof(MailAnswer))]
[JsonSerializable(typeof(MailRequest))]
[JsonSerializable(typeof(MailTemplateDetails))]
[JsonSerializable(typeof(ObjectRecord))]
[JsonSerializable(typeof(OwnerPage))]
[JsonSerializable(typeof(ProbedAssociations))]
[JsonSerializable(typeof(ProductWrite))]
[JsonSerializable(typeof(PropertyDefinition))]
[JsonSerializable(typeof(PropertyGroupList))]
[JsonSerializable(typeof(PropertyGroupShape))]
[JsonSerializable(typeof(PropertyList))]
[JsonSerializable(typeof(PropertyShape))]
[JsonSerializable(typeof(PropertyShapeList))]
[JsonSerializable(typeof(PropertyWrite))]
[JsonSerializable(typeof(RuleAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SearchBody))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(TokenInfoAnswer))]
[JsonSerializable(typeof(TokenInfoQuestion))]
[JsonSerializable(typeof(UsageAnswer))]
internal sealed partial class HubSpotJson : JsonSerializerContext;
