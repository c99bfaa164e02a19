using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Conventions;

/// <summary>Every refusal that a user can see ends with what to do: a sentence that begins with a deed.</summary>
public sealed partial class RemedyTests
{
    private static readonly HashSet<string> Deeds = new(StringComparer.Ordinal)
    {
        "Add",
        "Apply",
        "Approve",
        "Ask",
        "Audit",
        "Check",
        "Choose",
        "Clear",
        "Compare",
        "Correct",
        "Create",
        "Do",
        "Enable",
        "Exchange",
        "Find",
        "Finish",
        "Free",
        "Give",
        "Grant",
        "Have",
        "Keep",
        "Leave",
        "Let",
        "Look",
        "Make",
        "Name",
        "Open",
        "Order",
        "Plan",
        "Publish",
        "Put",
        "Refund",
        "Remove",
        "Report",
        "Restore",
        "Run",
        "Save",
        "See",
        "Send",
        "Set",
        "Start",
        "Stop",
        "Store",
        "Take",
        "Try",
        "Use",
        "Verify",
        "Void",
        "Wait",
        "Write",
    };

    [Theory]
    [InlineData("new RunRefusedException(", 1)]
    [InlineData("new AuditFailedException(", 1)]
    [InlineData("new UsageException(", 1)]
    [InlineData("new MailUnavailableException(", 1)]
    [InlineData("new SettingProblem(", 2)]
    [InlineData("new PriceBookException(", 3)]
    [InlineData(".Refusal(", 2)]
    public void Every_refusal_says_what_to_do(string start, int position)
    {
        var calls = SourceCall.Of(start).ToList();

        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.True(
            call.Arguments.Count > position && IsDeed(call.Arguments[position]),
            $"{call.Place}: {call.Arguments.ElementAtOrDefault(position) ?? "nothing"}"));
    }

    [Theory]
    [InlineData("HubSpotInvoicing.Hosting", "StopAdvice.cs")]
    [InlineData("HubSpotInvoicing.Hosting", "RunComplaints.cs")]
    [InlineData("HubSpotInvoicing.Cli", "Complaints.cs")]
    public void Every_fault_that_is_put_into_words_says_what_to_do(string project, string name)
    {
        var file = new FileInfo(Path.Combine(Repository.Source.FullName, project, name));

        var remedies = Remedy().Matches(file.Text()).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(remedies);
        Assert.All(remedies, remedy => Assert.True(IsDeed($"\"{remedy}"), remedy));
    }

    /// <summary>A written sentence begins with a deed; a passed one is looked at where it is written.</summary>
    private static bool IsDeed(string argument)
    {
        var sentence = Sentence().Match(argument);
        return sentence.Success
            ? Deeds.Contains(sentence.Groups[1].Value)
            : Passed().IsMatch(argument);
    }

    [GeneratedRegex("""^(?:string\.Create\(\s*CultureInfo\.InvariantCulture,\s*)?\$?"([A-Za-z]+)""")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?i)(remedy|remedyfor\(.*\)|p\.Remedy\)\.Distinct\(\)\))$|^AwsFault\.Remedy\(")]
    private static partial Regex Passed();

    // What stands behind an arrow or the problem, and ends the case.
    [GeneratedRegex("""(?:=>\s+|[,(]\s*)"([A-Z][^"]+\.)"(?:\),|,\s*$|\s*\))""", RegexOptions.Multiline)]
    private static partial Regex Remedy();
}
