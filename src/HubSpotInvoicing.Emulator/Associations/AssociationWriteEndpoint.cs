using System.Globalization;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Objects;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Associations;

/// <summary>Associates records that already exist.</summary>
internal sealed class AssociationWriteEndpoint(CrmStore store, Linker linker)
{
    private const int InputsMax = 2_000;

    public IEnumerable<Route> Routes =>
    [
        new("PUT", "/crm/objects/{version}/{from}/{id}/associations/default/{to}/{toId}", PutDefault)
        {
            Budget = Budget.Associations,
            Scopes = AssociationScopes.Write,
        },
        Batch("batch/create", typed: true),
        Batch("batch/associate/default", typed: false),
    ];

    private Route Batch(string verb, bool typed) =>
        new("POST", $"/crm/associations/{{version}}/{{from}}/{{to}}/{verb}", call => CreateAll(call, typed))
        {
            HasBody = true,
            Budget = Budget.Associations,
            Scopes = AssociationScopes.Write,
        };

    private Reply PutDefault(Call call)
    {
        var (from, to) = (call.TypeOf("from"), call.TypeOf("to"));
        var result = store.Write(transaction =>
        {
            var fromKey = Require(transaction.Store, from, call.Route("id"));
            var toKey = Require(transaction.Store, to, call.Route("toId"));
            return Attach(transaction, call, fromKey, toKey, [Default(from, to)]);
        });
        return BatchAnswer.From(call, [result], [], 200);
    }

    private Reply CreateAll(Call call, bool typed)
    {
        call.Body.OnlyKnows("inputs");
        var inputs = BatchInputs.Read(call.Body, InputsMax);
        var results = store.Write(transaction =>
            inputs.Select(input => CreateOne(transaction, call, input, typed)).ToList());
        return BatchAnswer.From(call, results, [], typed ? 201 : 200);
    }

    private JsonObject CreateOne(StoreTransaction transaction, Call call, JsonObject input, bool typed)
    {
        input.OnlyKnows(typed ? ["from", "to", "types"] : ["from", "to"]);
        var (from, to) = (call.TypeOf("from"), call.TypeOf("to"));
        var types = typed ? AssociationInput.ReadTypes(input) : [Default(from, to)];
        linker.CheckTypes(from, to, types);
        var fromKey = Require(transaction.Store, from, input.Object("from").RequiredText("id"));
        var toKey = Require(transaction.Store, to, input.Object("to").RequiredText("id"));
        return Attach(transaction, call, fromKey, toKey, types);
    }

    private JsonObject Attach(
        StoreTransaction transaction, Call call, RecordKey from, RecordKey to, IReadOnlyList<LinkType> types)
    {
        linker.AttachLater(transaction, from, to, types, call.Now);
        return new JsonObject
        {
            ["from"] = new JsonObject { ["id"] = from.Id.ToString(CultureInfo.InvariantCulture) },
            ["to"] = new JsonObject { ["id"] = to.Id.ToString(CultureInfo.InvariantCulture) },
            ["associationSpec"] = new JsonObject
            {
                ["associationCategory"] = types[0].Category,
                ["associationTypeId"] = types[0].TypeId,
            },
        };
    }

    private static LinkType Default(CrmType from, CrmType to) =>
        LinkTypes.DefinedFor(from, to) is [var first, ..]
            ? LinkType.HubSpot(first.TypeId)
            : throw Refusal.Invalid($"{from.Singular()} cannot be associated with {to.Singular()}.").ToException();

    private static RecordKey Require(CrmStore crm, CrmType type, string id) =>
        RecordLookup.Find(crm, type, id, idProperty: null)?.Key
            ?? throw Refusal.NotFound($"{type.Singular()} {id} does not exist.").ToException();
}
