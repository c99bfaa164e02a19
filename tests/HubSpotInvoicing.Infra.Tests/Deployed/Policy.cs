using System.Text.Json.Nodes;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Deployed;

/// <summary>A policy document as it stands in the stack.</summary>
internal sealed class Policy
{
    private const string Deleting = "sqs:DeleteMessage";

    private readonly JsonNode document;

    private Policy(JsonNode document) => this.document = document;

    /// <summary>What moto keeps of a stack's policy is Python's notation of it, which no policy check reads.</summary>
    public static Policy OfPython(string text) => new(Json.Parse(text.Replace('\'', '"')));

    /// <summary>
    /// Where moto does not look at the resource (everywhere but S3), it takes a right on one thing for no right; and it
    /// wants a right of its own for a batch, which on AWS the right for one message covers.
    /// </summary>
    public Policy ForMoto() => Change(statement =>
    {
        var actions = statement.Member("Action").Items().Select(a => a.ToString()).ToList();
        if (!actions.All(a => a.StartsWith("s3:", StringComparison.Ordinal)))
        {
            statement["Resource"] = "*";
        }

        var batches = actions.Where(a => a == Deleting).Select(a => a + "Batch");
        statement["Action"] = new JsonArray([.. actions.Concat(batches).Select(a => JsonValue.Create(a))]);
    });

    /// <summary>The same without one action on one resource.</summary>
    /// <param name="action">For example <c>s3:PutObject</c>.</param>
    /// <param name="resource">The end of the resource's name.</param>
    public Policy Without(string action, string resource)
    {
        List<JsonNode> statements = [];
        var removed = 0;
        foreach (var (statement, a, r) in from s in document.Member("Statement").Items()
                                          from a in s.Member("Action").Items()
                                          from r in s.Member("Resource").Items()
                                          select (s, a.ToString(), r.ToString()))
        {
            if (a == action && r.EndsWith(resource, StringComparison.Ordinal))
            {
                removed++;
                continue;
            }

            statements.Add(new JsonObject { ["Effect"] = statement.Text("Effect"), ["Action"] = a, ["Resource"] = r });
        }

        return removed > 0
            ? new Policy(new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray([.. statements]) })
            : throw new InvalidOperationException($"{action} on {resource} is not there.");
    }

    public override string ToString() => document.ToJsonString();

    private Policy Change(Action<JsonNode> change)
    {
        var copy = document.DeepClone();
        foreach (var statement in copy.Member("Statement").Items())
        {
            change(statement);
        }

        return new Policy(copy);
    }
}
