using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra;

public sealed class EventFileTests
{
    private static readonly Dictionary<string, Func<JsonNode, bool>> Fields = new()
    {
        ["action"] = value => value.ToString() is "run" or "plan" or "approve" or "apply" or "readiness"
            or "hold" or "release" or "undo" or "delivery" or "resend" or "forecast" or "explain" or "doctor",
        ["plan"] = value => value.ToString() is { Length: 64 } hash && hash.All(char.IsAsciiHexDigitLower),
        ["by"] = value => value.ToString().Trim().Length > 0,
        ["except"] = value => value is JsonArray ids && ids.Items().All(id => ulong.TryParse(id.ToString(), out _)),
        ["note"] = value => value.ToString().Trim().Length > 0,
        ["company"] = value => ulong.TryParse(value.ToString(), out _),
        ["amount"] = value => value.GetValueKind() is JsonValueKind.String
            && decimal.TryParse(value.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        ["reason"] = value => value.ToString().Trim().Length > 0,
        ["run"] = value => RunId.TryParse(value.ToString(), out _),
        ["apply"] = value => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        ["months"] = value => value.GetValueKind() is JsonValueKind.Number && value.GetValue<int>() is >= 1 and <= 12,
        ["probe"] = value => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        ["canary"] = value => value.GetValueKind() is JsonValueKind.Number && value.GetValue<int>() is >= 1 and <= 100,
        ["from"] = value => BillingPeriod.TryParse(value.ToString(), out _),
        ["period"] = value => BillingPeriod.TryParse(value.ToString(), out _),
        ["dryRun"] = value => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        ["companies"] = value => value is JsonArray ids && ids.Items().All(id => ulong.TryParse(id.ToString(), out _)),
        ["types"] = value => value is JsonArray { Count: > 0 },
        ["includeMissed"] = value => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        ["onIncomplete"] = value => value.ToString() is "fail" or "return",
    };

    public static TheoryData<string> Files =>
    [
        .. new DirectoryInfo(Repository.PathOf("infra/events")).EnumerateFiles().Select(f => f.Name).Order(),
    ];

    [Fact]
    public void There_is_one_for_each_thing_that_a_person_tries() =>
        Assert.Equal(
            [
                "apply.json",
                "approve.json",
                "canary.json",
                "delivery.json",
                "doctor.json",
                "dry-run.json",
                "explain.json",
                "forecast.json",
                "hold.json",
                "named-period.json",
                "one-company.json",
                "one-type.json",
                "plan.json",
                "readiness.json",
                "release.json",
                "resend.json",
                "this-month.json",
                "undo.json",
            ],
            Files.Select(f => f.Data));

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_is_an_event_that_the_function_takes(string file)
    {
        var fields = Json.Parse(Repository.Text($"infra/events/{file}")).Entries().ToList();

        Assert.NotEmpty(fields);
        Assert.All(fields, f => Assert.True(Fields.GetValueOrDefault(f.Name)?.Invoke(f.Value) is true, f.Name));
    }
}
