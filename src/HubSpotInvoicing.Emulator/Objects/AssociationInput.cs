using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>An association to be made together with a new record.</summary>
internal sealed record AssociationInput(string ToId, IReadOnlyList<LinkType> Types)
{
    public static AssociationInput Read(JsonObject json)
    {
        json.OnlyKnows("to", "types");
        var to = json.Object("to");
        to.OnlyKnows("id");
        return new AssociationInput(to.RequiredText("id"), ReadTypes(json));
    }

    public static IReadOnlyList<LinkType> ReadTypes(JsonObject json)
    {
        var types = json.Objects("types").Select(ReadType).ToList();
        return types.Count > 0 ? types : throw JsonBody.Invalid("\"types\" must not be empty");
    }

    private static LinkType ReadType(JsonObject json)
    {
        json.OnlyKnows("associationCategory", "associationTypeId");
        return new LinkType(
            json.RequiredText("associationCategory"),
            json.Integer("associationTypeId") ?? throw JsonBody.Invalid("\"associationTypeId\" is required"));
    }
}
