using System.Text;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda.Events;

public sealed class RunEventReaderTests
{
    private const string Hash = "84b1dd40beb5f2b6b01ce24d5c4ea1a9f2a7c1c7c2f6e9c3d0a1b2c3d4e5f607";

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"detail-type":"Scheduled Event","detail":{}}""")]
    public void An_empty_event_bills_this_month(string json)
    {
        var wish = Read(json);

        Assert.Equal(RunMode.Run, wish.Mode);
        Assert.Null(wish.Period);
        Assert.Empty(wish.Companies);
        Assert.Empty(wish.Types);
        Assert.Equal(MissedBilling.Listed, wish.Missed);
        Assert.Equal(IncompleteAnswer.Fail, wish.OnIncomplete);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("""{{"version":"0","detail-type":"Renewals","source":"association","detail":{0}}}""")]
    public void Every_field_is_read_also_out_of_an_envelope(string shape)
    {
        const string Full =
            """
            {"action":"run","period":"2026-11","dryRun":false,"companies":["9011","9012"],"types":["Distributor"],
             "includeMissed":true,"onIncomplete":"return"}
            """;

        var wish = Read(shape == "{0}" ? Full : string.Format(null, shape, Full));

        Assert.Equal(RunMode.Run, wish.Mode);
        Assert.Equal(BillingPeriod.Parse("2026-11"), wish.Period);
        Assert.Equal([CompanyId.Of(9011), CompanyId.Of(9012)], wish.Companies);
        Assert.Equal([MembershipType.Named("distributor")], wish.Types);
        Assert.Equal(MissedBilling.Billed, wish.Missed);
        Assert.Equal(IncompleteAnswer.Return, wish.OnIncomplete);
    }

    [Fact]
    public void A_readiness_letter_is_asked_for_by_its_month()
    {
        var wish = Read("""{"action":"readiness","period":"2026-12"}""");

        Assert.Equal((EventAction.Readiness, RunMode.Plan), (wish.Action, wish.Mode));
        Assert.Equal(BillingPeriod.Parse("2026-12"), wish.Period);
    }

    [Theory]
    [InlineData("""{"dryRun":true}""", RunMode.Plan)]
    [InlineData("""{"dryRun":true,"action":"run"}""", RunMode.Plan)]
    [InlineData("""{"action":"plan","dryRun":false}""", RunMode.Plan)]
    [InlineData("""{"action":"run","dryRun":false}""", RunMode.Run)]
    public void Nothing_is_written_when_either_field_says_so(string json, RunMode expected) =>
        Assert.Equal(expected, Read(json).Mode);

    [Theory]
    [InlineData("""{"action":"bill"}""", "'action' is \"bill\"; expected \"run\", \"plan\", \"approve\", \"apply\" or \"readiness\".")]
    [InlineData("""{"action":"Run"}""", "'action' is \"Run\"; expected")]
    [InlineData("""{"action":null}""", "'action' is null; expected")]
    [InlineData("""{"period":202611}""", "'period' is 202611; expected a month written yyyy-MM, for example \"2026-11\".")]
    [InlineData("""{"period":"2026-13"}""", "'period' is \"2026-13\"; expected")]
    [InlineData("""{"dryRun":"yes"}""", "'dryRun' is \"yes\"; expected true or false.")]
    [InlineData("""{"companies":"9011"}""", "'companies' is \"9011\"; expected a list")]
    [InlineData("""{"companies":[]}""", "'companies' is []; expected a list")]
    [InlineData("""{"companies":["9011",9012]}""", "'companies[1]' is 9012; expected a company's HubSpot id, for")]
    [InlineData("""{"companies":["ACME"]}""", "'companies[0]' is \"ACME\"; expected")]
    [InlineData("""{"types":["-"]}""", "'types[0]' is \"-\"; expected a membership type")]
    [InlineData("""{"includeMissed":1}""", "'includeMissed' is 1; expected true or false.")]
    [InlineData("""{"onIncomplete":"ignore"}""", "'onIncomplete' is \"ignore\"; expected \"fail\" or \"return\".")]
    [InlineData("""{"dryrun":true}""", "'dryrun' is no field of an event (did you mean dryRun?); expected one of action,")]
    [InlineData("""{"x":1}""", "'x' is no field of an event; expected one of action,")]
    [InlineData("""{"detail-type":"x","detail":{"perod":"2026-11"}}""", "'detail.perod' is no field")]
    [InlineData("""{"detail-type":"x","detail":"2026-11"}""", "'detail' is a JSON String; expected an object")]
    [InlineData("[]", "It is a JSON Array; expected an object")]
    [InlineData("""{"period":"2026-11","period":"2026-12"}""", "names a field for the second time")]
    [InlineData("{\n\"period\":", "Line 2 is not valid JSON")]
    public void A_wrong_field_is_named_with_what_it_is_and_what_is_expected(string json, string complaint)
    {
        var wrong = Assert.Throws<WrongEventException>(() => Read(json));

        Assert.Contains(complaint, Assert.Single(wrong.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void An_approval_names_the_plan_the_person_and_whom_it_leaves_out()
    {
        var wish = Read($$"""{"action":"approve","plan":"{{Hash}}","by":" treasurer ","except":["9011"],"note":"as decided"}""");

        Assert.Equal(EventAction.Approve, wish.Action);
        Assert.Equal((Hash, "treasurer", "as decided"), (wish.Approval?.Plan.Value, wish.Approval?.By, wish.Approval?.Note));
        Assert.Equal([CompanyId.Of(9011)], wish.Approval?.Except);
    }

    [Fact]
    public void To_apply_names_the_plan()
    {
        var wish = Read($$"""{"action":"apply","plan":"{{Hash}}","onIncomplete":"return"}""");

        Assert.Equal((EventAction.Apply, Hash), (wish.Action, wish.Plan?.Value));
        Assert.Equal((RunMode.Run, IncompleteAnswer.Return), (wish.Mode, wish.OnIncomplete));
        Assert.Null(wish.Approval);
    }

    [Theory]
    [InlineData("""{"action":"apply"}""", "'plan' is missing; the action \"apply\" needs the hash that a plan answered.")]
    [InlineData("""{"action":"approve","plan":"HASH"}""", "'by' is missing; the action \"approve\" needs the name of whoever approves it.")]
    [InlineData("""{"action":"approve","plan":"HASH","by":" "}""", "'by' is \" \"; expected who approves it.")]
    [InlineData("""{"action":"apply","plan":"abc"}""", "'plan' is \"abc\"; expected the hash that a plan answered.")]
    [InlineData("""{"action":"apply","plan":"HASH","by":"treasurer"}""", "'by' cannot stand beside the action \"apply\"; it belongs to \"approve\".")]
    [InlineData("""{"action":"apply","plan":"HASH","period":"2026-11"}""", "'period' cannot stand beside the action \"apply\"; the plan says it.")]
    [InlineData("""{"action":"approve","plan":"HASH","by":"x","dryRun":true}""", "'dryRun' cannot stand beside the action \"approve\"")]
    [InlineData("""{"action":"approve","plan":"HASH","by":"x","onIncomplete":"fail"}""", "'onIncomplete' cannot stand beside")]
    [InlineData("""{"action":"readiness","dryRun":true}""", "'dryRun' cannot stand beside the action \"readiness\"; a letter is about a whole month.")]
    [InlineData("""{"action":"readiness","companies":["1"]}""", "'companies' cannot stand beside the action \"readiness\"")]
    [InlineData("""{"plan":"HASH"}""", "'plan' cannot stand beside the action \"run\"; it belongs to \"approve\" or \"apply\".")]
    [InlineData("""{"action":"plan","except":["9011"]}""", "'except' cannot stand beside the action \"plan\"")]
    public void Fields_that_do_not_go_together_are_named(string json, string complaint)
    {
        var wrong = Assert.Throws<WrongEventException>(() => Read(json.Replace("HASH", Hash, StringComparison.Ordinal)));

        Assert.Contains(complaint, Assert.Single(wrong.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void All_wrong_fields_are_named_at_once()
    {
        var wrong = Assert.Throws<WrongEventException>(() => Read("""{"perod":1,"dryRun":1,"companies":[1,2]}"""));

        Assert.Equal(4, wrong.Problems.Count);
    }

    [Fact]
    public void A_long_value_is_not_told_at_length()
    {
        var wrong = Assert.Throws<WrongEventException>(() => Read($$"""{"period":"{{new string('9', 5000)}}"}"""));

        Assert.InRange(wrong.Message.Length, 1, 250);
    }

    private static RunEvent Read(string json) => RunEventReader.Read(Encoding.UTF8.GetBytes(json));
}
