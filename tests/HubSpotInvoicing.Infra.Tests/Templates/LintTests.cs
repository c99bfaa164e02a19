namespace HubSpotInvoicing.Infra.Templates;

public sealed class LintTests
{
    [Fact]
    public async Task The_template_passes_the_linter()
    {
        Sam.SkipWithout(await Sam.MissingAsync());

        (await Sam.LintAsync(Repository.Text(Sam.Template))).Succeeded();
    }

    [Fact]
    public async Task The_transformed_template_passes_the_linter()
    {
        Sam.SkipWithout(await Sam.MissingAsync());

        (await Sam.LintAsync(await Sam.TransformAsync())).Succeeded();
    }

    [Fact]
    public async Task The_linter_sees_a_reference_to_nothing()
    {
        Sam.SkipWithout(await Sam.MissingAsync());
        var broken = (await Sam.TransformAsync()).Replace(
            "\"InvoicerRole\", \"Arn\"", "\"Nobody\", \"Arn\"", StringComparison.Ordinal);

        var end = await Sam.LintAsync(broken);

        Assert.NotEqual(0, end.ExitCode);
        Assert.Contains("Nobody", end.Output, StringComparison.Ordinal);
    }
}
