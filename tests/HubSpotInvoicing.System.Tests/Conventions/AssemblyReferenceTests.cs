using System.Xml.Linq;

namespace HubSpotInvoicing.Conventions;

public sealed class AssemblyReferenceTests
{
    [Theory]
    [InlineData("HubSpotInvoicing", "")]
    [InlineData("HubSpotInvoicing.Aws", "HubSpotInvoicing;HubSpotInvoicing.Mail")]
    [InlineData("HubSpotInvoicing.Emulator", "")]
    [InlineData("HubSpotInvoicing.Audit", "")]
    [InlineData("HubSpotInvoicing.HubSpot", "HubSpotInvoicing")]
    [InlineData("HubSpotInvoicing.Mail", "HubSpotInvoicing")]
    [InlineData("HubSpotInvoicing.Files", "HubSpotInvoicing;HubSpotInvoicing.Mail")]
    [InlineData("HubSpotInvoicing.Reports", "HubSpotInvoicing")]
    [InlineData("HubSpotInvoicing.Lambda", "HubSpotInvoicing.Hosting;HubSpotInvoicing")]
    public void Dependencies_point_inward(string project, string allowed)
    {
        var file = Path.Combine(Repository.Source.FullName, project, $"{project}.csproj");

        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")?.Value.Replace('\\', '/')));

        Assert.Equal(allowed, string.Join(';', references));
    }

    [Fact]
    public void The_core_uses_nothing_but_the_framework_and_its_abstractions()
    {
        var file = Path.Combine(Repository.Source.FullName, "HubSpotInvoicing", "HubSpotInvoicing.csproj");

        var packages = XDocument.Load(file).Descendants("PackageReference").Select(p => p.Attribute("Include")?.Value);

        Assert.All(packages, p => Assert.StartsWith("Microsoft.Extensions.", p, StringComparison.Ordinal));
    }
}
