using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Infra.Deployed;

/// <summary>The role of the template is enough for a whole month, and each of its rights is needed.</summary>
public sealed class A_month_with_the_templates_role(DeployedStack stack)
{
    // A right to read back is used when the answer to a write was lost, plans by other actions than a run, and findings
    // are
    // written by a probe; RoleTests show what their lack does.
    private const string Plans = "/plans/*";
    private static readonly Permission ReadBackOnly = new("s3:GetObject", "/mail-events/*");
    private static readonly Permission ProbeOnly = new("s3:PutObject", "/findings/*");

    public static TheoryData<string, string> Permissions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (action, resource) in Permission.OfARun.Where(
                p => p != ReadBackOnly && p != ProbeOnly && p.Resource != Plans))
            {
                data.Add(action, resource);
            }

            return data;
        }
    }

    [Fact]
    public async Task Is_billed_mailed_and_reported()
    {
        await using var month = await RoleMonth.StartAsync(stack);

        var result = await month.RunAsync(stack.Credentials);

        Assert.True(result.Summary.IsFinished, result.Summary.StopDetail);
        Assert.Empty(result.Warnings);
        Assert.Contains("report mail", result.Mails.Keys);
        Assert.Equal(
            result.Summary.Totals.Of(Outcome.Invoiced).Count,
            month.HubSpot.World.Invoices.Count(i => i.Status == "open"));
        Assert.NotEqual(0, result.Summary.Totals.Of(Outcome.Invoiced).Count);
    }

    // The other actions of an event write to the same places: a word of a person to the ledger, as the run does.
    [Fact]
    public async Task Is_followed_up_and_foreseen()
    {
        await using var month = await RoleMonth.StartAsync(stack);
        var billed = await month.RunAsync(stack.Credentials);
        var warnings = new List<string>();

        var mails = await month.AskAfterMailsAsync(stack.Credentials, warnings);
        var forecast = await month.ForecastAsync(stack.Credentials);

        Assert.Empty(warnings);
        Assert.Equal(billed.Summary.Totals.Of(Outcome.Invoiced).Count, mails.Count);
        Assert.Equal(mails.Count, forecast.Forecast.Of(Outcome.AlreadyInvoiced).Count);
        Assert.All(forecast.Documents.Values, place => Assert.StartsWith("s3://", place, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Permissions))]
    public async Task Does_not_go_well_without_any_one_right_and_says_which(string action, string resource)
    {
        await using var month = await RoleMonth.StartAsync(stack);
        await month.RunAsync(stack.Credentials);
        await TellOfABounceAsync();

        var told = await TroubleOfAsync(month, new Permission(action, resource));

        Assert.Contains(action, told, StringComparison.Ordinal);
    }

    // What SES tells comes into the queue by SNS; here the role may do it, because moto looks at no queue's name.
    private async Task TellOfABounceAsync()
    {
        using var calls = new SignedCalls(stack.Url, stack.Credentials);
        await calls.MakeAsync(
            SignedCalls.Message(
                stack.Variables["Mail__EventsQueueUrl"],
                """
                {"eventType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"gone@member.example"}]},
                 "mail":{"timestamp":"2030-01-02T06:00:00Z","messageId":"m-1","tags":{"company":["9011"],"period":["2030-01"]}}}
                """
            ));
    }

    private async Task<string> TroubleOfAsync(RoleMonth month, Permission missing)
    {
        try
        {
            var result = await month.RunAsync(stack.Without(missing));
            return string.Join(' ', result.Warnings);
        }
        catch (RunRefusedException refused)
        {
            return $"{refused.Problem} {refused.Remedy}";
        }
        catch (Exception fault) when (fault is Invoicing.LedgerUnavailableException or ReportUnavailableException)
        {
            return fault.Message;
        }
    }
}
