using System.Globalization;

namespace HubSpotInvoicing.Conventions;

public sealed class LineWidthTests
{
    /// <summary>As <c>.editorconfig</c> says, which no formatter of .NET enforces.</summary>
    private const int ColumnsMax = 120;

    [Fact]
    public void No_line_of_the_product_is_wider_than_a_screen()
    {
        var offenders = Repository.Source.Code()
            .SelectMany(file => file.Text().Split('\n').Index()
                .Where(line => line.Item.Length > ColumnsMax)
                .Select(line => string.Create(CultureInfo.InvariantCulture, $"{file.Name}:{line.Index + 1}")));

        Assert.Empty(offenders);
    }
}
