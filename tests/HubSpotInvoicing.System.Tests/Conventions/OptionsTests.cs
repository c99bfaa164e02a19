using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Conventions;

public sealed partial class OptionsTests
{
    [Fact]
    public void Every_options_class_has_a_validator()
    {
        var options = Repository.Source.Code()
            .SelectMany(f => SectionClass().Matches(f.Text()).Select(m => (Name: m.Groups[1].Value, Text: f.Text())))
            .ToList();

        Assert.True(options.Count >= 4);
        Assert.All(options, o => Assert.Contains($"IValidateOptions<{o.Name}>", o.Text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"class (\w+Options)\b[^;]*?const string Section =", RegexOptions.Singleline)]
    private static partial Regex SectionClass();
}
