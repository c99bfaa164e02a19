using System.Text.RegularExpressions;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra;

public sealed partial class FunctionTests
{
    private static readonly Template Template = Template.With();

    [Theory]
    [InlineData("Runtime", "dotnet10")]
    [InlineData("Handler", "Invoicer")]
    [InlineData("Timeout", "900")]
    [InlineData("ReservedConcurrentExecutions", "1")]
    [InlineData("CodeUri", "artifacts/lambda")]
    public void The_function_is_started_so(string property, string value) =>
        Assert.Equal(value, Template.Properties("Invoicer").Text(property));

    [Fact]
    public void It_runs_on_the_processor_that_the_package_is_built_for()
    {
        Assert.Equal("x86_64", Template.Properties("Invoicer").Member("Architectures").Items().Single().ToString());
        Assert.Contains("-r linux-x64", Repository.Text("infra/deploy.sh"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_fails_is_repeated_twice_and_then_kept()
    {
        var asynchronous = Template.Properties("Invoicer").Member("EventInvokeConfig");
        var onFailure = asynchronous.Member("DestinationConfig").Member("OnFailure");

        Assert.Equal("2", asynchronous.Text("MaximumRetryAttempts"));
        Assert.Equal("{DeadLetters.Arn}", onFailure.Text("Destination"));
    }

    [Fact]
    public void It_logs_where_logs_end_some_day()
    {
        Assert.Equal("{InvoicerLogs}", Template.Properties("Invoicer").Member("LoggingConfig").Text("LogGroup"));
        Assert.Equal("400", Template.Properties("InvoicerLogs").Text("RetentionInDays"));
    }

    [Fact]
    public void Every_parameter_says_what_it_is_and_keeps_its_own_default()
    {
        foreach (var (name, parameter) in Template.Parameters)
        {
            Assert.True(parameter.Text("Description").Length > 20, name);
            if (parameter.Find("AllowedPattern") is { } pattern && parameter.Find("Default") is { } value)
            {
                Assert.Matches($"^(?:{pattern})$", value.ToString());
            }
        }
    }

    [Fact]
    public void The_template_fits_into_a_request_of_51200_bytes() =>
        Assert.True(Indent().Replace(Repository.Text(Sam.Template), "").Length < 51_200);

    [GeneratedRegex(@"^ *|\n", RegexOptions.Multiline)]
    private static partial Regex Indent();
}
