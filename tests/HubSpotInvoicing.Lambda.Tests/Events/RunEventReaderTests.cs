using System.Globalization;
using System.Text;
using HubSpotInvoicing.Preparing;
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
             "includeMissed":true,"onIncomplete":"return","canary":3}
            """;

        var wish = Read(shape == "{0}" ? Full : string.Format(null, shape, Full));

        Assert.Equal(RunMode.Run, wish.Mode);
        Assert.Equal(BillingPeriod.Parse("2026-11"), wish.Period);
        Assert.Equal([CompanyId.Of(9011), CompanyId.Of(9012)], wish.Companies);
        Assert.Equal([MembershipType.Named("distributor")], wish.Types);
        Assert.Equal(MissedBilling.Billed, wish.Missed);
        Assert.Equal(IncompleteAnswer.Return, wish.OnIncomplete);
        Assert.Equal(3, wish.RequestFor("job", default).Canary);
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
    [InlineData(
        """{"action":"bill"}""",
        "'action' is \"bill\"; expected \"run\", \"plan\", \"approve\", \"apply\", \"readiness\", \"hold\"")]
    [InlineData("""{"action":"Run"}""", "'action' is \"Run\"; expected")]
    [InlineData("""{"action":null}""", "'action' is null; expected")]
    [InlineData(
        """{"period":202611}""", "'period' is 202611; expected a month written yyyy-MM, for example \"2026-11\".")]
    [InlineData("""{"period":"2026-13"}""", "'period' is \"2026-13\"; expected")]
    [InlineData("""{"dryRun":"yes"}""", "'dryRun' is \"yes\"; expected true or false.")]
    [InlineData("""{"companies":"9011"}""", "'companies' is \"9011\"; expected a list")]
    [InlineData("""{"companies":[]}""", "'companies' is []; expected a list")]
    [InlineData("""{"companies":["9011",9012]}""", "'companies[1]' is 9012; expected a company's HubSpot id, for")]
    [InlineData("""{"companies":["ACME"]}""", "'companies[0]' is \"ACME\"; expected")]
    [InlineData("""{"types":["-"]}""", "'types[0]' is \"-\"; expected a membership type")]
    [InlineData("""{"includeMissed":1}""", "'includeMissed' is 1; expected true or false.")]
    [InlineData("""{"action":"hodl","company":"9011"}""", "or \"doctor\".")]
    [InlineData("""{"canary":0}""", "'canary' is 0; expected a whole number from 1 to 100.")]
    [InlineData("""{"canary":3,"dryRun":true}""", "'canary' cannot stand beside the action \"plan\"; it bills nobody.")]
    [InlineData("""{"action":"plan","canary":3}""", "'canary' cannot stand beside the action \"plan\"")]
    [InlineData("""{"onIncomplete":"ignore"}""", "'onIncomplete' is \"ignore\"; expected \"fail\" or \"return\".")]
    [InlineData(
        """{"dryrun":true}""", "'dryrun' is no field of an event (did you mean dryRun?); expected one of action,")]
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
        var wish = Read(
            $$"""{"action":"approve","plan":"{{Hash}}","by":" treasurer ","except":["9011"],"note":"as decided"}"""
        );

        Assert.Equal((EventAction.Approve, Hash), (wish.Action, wish.Plan?.Value));
        Assert.Equal(("treasurer", "as decided"), (wish.By, wish.Note));
        Assert.Equal([CompanyId.Of(9011)], wish.Except);
    }

    [Theory]
    [InlineData("""{"action":"doctor"}""", ExaminationDepth.Look)]
    [InlineData("""{"action":"doctor","probe":true}""", ExaminationDepth.Probe)]
    public void The_doctor_writes_only_when_a_probe_is_asked_for(string json, ExaminationDepth depth)
    {
        var wish = Read(json);

        Assert.Equal((EventAction.Doctor, depth), (wish.Action, wish.Depth));
    }

    [Fact]
    public void To_apply_names_the_plan()
    {
        var wish = Read($$"""{"action":"apply","plan":"{{Hash}}","onIncomplete":"return"}""");

        Assert.Equal((EventAction.Apply, Hash), (wish.Action, wish.Plan?.Value));
        Assert.Equal((RunMode.Run, IncompleteAnswer.Return), (wish.Mode, wish.OnIncomplete));
    }

    [Theory]
    [InlineData(
        """{"action":"hold","company":"9011","period":"2026-11","by":" treasurer ","reason":"leaves"}""",
        EventAction.Hold)]
    [InlineData(
        """{"action":"resend","company":"9011","period":"2026-11","by":"treasurer","reason":" leaves "}""",
        EventAction.Resend)]
    public void A_persons_word_on_a_company_names_month_person_and_reason(string json, object action)
    {
        var wish = Read(json);

        Assert.Equal(action, wish.Action);
        Assert.Equal("9011:2026-11", wish.Key.ToString());
        Assert.Equal(("treasurer", "leaves"), (wish.By, wish.Reason));
    }

    [Theory]
    [InlineData("7929.00", "7929.00")]
    [InlineData("0.01", "0.01")]
    [InlineData("7929", "7929")]
    public void A_release_names_the_exact_amount_as_a_text(string amount, string expected)
    {
        var wish = Read(
            $$"""{"action":"release","company":"9011","period":"2026-11","amount":"{{amount}}","by":"x"}"""
        );

        Assert.Equal(EventAction.Release, wish.Action);
        Assert.Equal(expected, wish.Amount?.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("7929.00")]
    [InlineData("\"7,929.00\"")]
    [InlineData("\"USD 7929.00\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"0.00\"")]
    [InlineData("\" 7929.00\"")]
    [InlineData("\"7.9e3\"")]
    [InlineData("\"7929.00000000000000000000000001\"")]
    public void An_amount_that_is_not_exact_is_refused(string amount)
    {
        var wrong = Assert.Throws<WrongEventException>(() => Read(
            $$"""{"action":"release","company":"9011","period":"2026-11","amount":{{amount}},"by":"x"}"""));

        Assert.Equal(
            $"'amount' is {amount}; expected the amount you agree to as a text, for example \"7490.00\".",
            Assert.Single(wrong.Problems));
    }

    [Fact]
    public void An_undo_only_lists_unless_the_event_says_to_apply_it()
    {
        var listed = Read("""{"action":"undo","run":"20261116T120000Z-0000a1"}""");
        var applied = Read("""{"action":"undo","run":"20261116T120000Z-0000a1","apply":true,"by":"treasurer"}""");

        Assert.Equal((EventAction.Undo, "20261116T120000Z-0000a1"), (listed.Action, listed.Run?.Value));
        Assert.False(listed.IsToBeApplied);
        Assert.Equal((true, "treasurer", ""), (applied.IsToBeApplied, applied.By, applied.Reason));
    }

    [Fact]
    public void A_forecast_names_how_far_and_from_where()
    {
        var wish = Read("""{"action":"forecast","months":3,"from":"2026-12"}""");

        Assert.Equal((EventAction.Forecast, 3, "2026-12"), (wish.Action, wish.Months, wish.From?.ToString()));
        Assert.Equal((EventAction.Forecast, null), (Read("""{"action":"forecast"}""").Action, wish.Period));
    }

    [Theory]
    [InlineData("delivery", """{"action":"delivery","period":"2026-11"}""")]
    [InlineData("explain", """{"action":"explain","company":"9011","period":"2026-11"}""")]
    public void A_question_names_what_it_is_about(string word, string json) =>
        Assert.Equal(EventShape.Named(word).Action, Read(json).Action);

    [Fact]
    public void Every_action_is_read_by_its_word_and_has_one_shape() => Assert.Equal(
        Enum.GetValues<EventAction>(), EventShape.All.Select(shape => EventShape.Named(shape.Word).Action));

    [Theory]
    [InlineData(
        """{"action":"apply"}""", "'plan' is missing; the action \"apply\" needs the hash that a plan answered.")]
    [InlineData(
        """{"action":"approve","plan":"HASH"}""",
        "'by' is missing; the action \"approve\" needs the name of whoever does it.")]
    [InlineData(
        """{"action":"approve","plan":"HASH","by":" "}""", "'by' is \" \"; expected the name of whoever does it.")]
    [InlineData("""{"action":"apply","plan":"abc"}""", "'plan' is \"abc\"; expected the hash that a plan answered.")]
    [InlineData(
        """{"action":"apply","plan":"HASH","by":"x"}""",
        "'by' cannot stand beside the action \"apply\"; that takes only plan, onIncomplete, canary.")]
    [InlineData(
        """{"action":"apply","plan":"HASH","period":"2026-11"}""", "'period' cannot stand beside the action \"apply\"")]
    [InlineData(
        """{"action":"approve","plan":"HASH","by":"x","dryRun":true}""",
        "'dryRun' cannot stand beside the action \"approve\"")]
    [InlineData(
        """{"action":"approve","plan":"HASH","by":"x","onIncomplete":"fail"}""", "'onIncomplete' cannot stand beside")]
    [InlineData(
        """{"action":"readiness","dryRun":true}""",
        "'dryRun' cannot stand beside the action \"readiness\"; that takes only period.")]
    [InlineData(
        """{"action":"readiness","companies":["1"]}""", "'companies' cannot stand beside the action \"readiness\"")]
    [InlineData(
        """{"plan":"HASH"}""", "'plan' cannot stand beside the action \"run\"; that takes only period, dryRun,")]
    [InlineData("""{"action":"plan","except":["9011"]}""", "'except' cannot stand beside the action \"plan\"")]
    [InlineData("""{"company":"9011"}""", "'company' cannot stand beside the action \"run\"")]
    [InlineData(
        """{"action":"hold","period":"2026-11","by":"x"}""",
        "'company' is missing; the action \"hold\" needs a company's HubSpot id")]
    [InlineData(
        """{"action":"hold","company":"9011","by":"x"}""",
        "'period' is missing; the action \"hold\" needs a month written yyyy-MM")]
    [InlineData("""{"action":"hold","company":"9011","period":"2026-11"}""", "'by' is missing; the action \"hold\"")]
    [InlineData(
        """{"action":"hold","company":9011,"period":"2026-11","by":"x"}""",
        "'company' is 9011; expected a company's HubSpot id")]
    [InlineData(
        """{"action":"release","company":"9011","period":"2026-11","by":"x"}""",
        "'amount' is missing; the action \"release\" needs the amount")]
    [InlineData(
        """{"action":"release","company":"9011","period":"2026-11","by":"x","amount":"1.00","reason":"y"}""",
        "'reason' cannot stand beside the action \"release\"")]
    [InlineData("""{"action":"undo"}""", "'run' is missing; the action \"undo\" needs a run's id")]
    [InlineData("""{"action":"undo","run":"../x"}""", "'run' is \"../x\"; expected a run's id")]
    [InlineData("""{"action":"undo","run":"r-1","apply":"true"}""", "'apply' is \"true\"; expected true or false.")]
    [InlineData(
        """{"action":"undo","run":"r-1","period":"2026-11"}""",
        "'period' cannot stand beside the action \"undo\"; that takes only run, apply, by, reason.")]
    [InlineData("""{"action":"delivery"}""", "'period' is missing; the action \"delivery\"")]
    [InlineData(
        """{"action":"delivery","period":"2026-11","company":"9011"}""",
        "'company' cannot stand beside the action \"delivery\"")]
    [InlineData(
        """{"action":"resend","company":"9011","period":"2026-11"}""", "'by' is missing; the action \"resend\"")]
    [InlineData(
        """{"action":"resend","company":"9011","period":"2026-11","by":"x","reason":""}""",
        "'reason' is \"\"; expected why it is done.")]
    [InlineData("""{"action":"forecast","months":13}""", "'months' is 13; expected a whole number from 1 to 12.")]
    [InlineData("""{"action":"forecast","months":0}""", "'months' is 0; expected")]
    [InlineData("""{"action":"forecast","months":1.5}""", "'months' is 1.5; expected")]
    [InlineData("""{"action":"forecast","months":"3"}""", "'months' is \"3\"; expected")]
    [InlineData(
        """{"action":"forecast","from":"December"}""", "'from' is \"December\"; expected a month written yyyy-MM")]
    [InlineData("""{"action":"forecast","period":"2026-11"}""", "'period' cannot stand beside the action \"forecast\"")]
    [InlineData("""{"action":"explain","company":"9011"}""", "'period' is missing; the action \"explain\"")]
    [InlineData(
        """{"action":"explain","company":"9011","period":"2026-11","by":"x"}""",
        "'by' cannot stand beside the action \"explain\"")]
    public void Fields_that_do_not_go_together_are_named(string json, string complaint)
    {
        var wrong = Assert.Throws<WrongEventException>(() =>
            Read(json.Replace("HASH", Hash, StringComparison.Ordinal)));

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
