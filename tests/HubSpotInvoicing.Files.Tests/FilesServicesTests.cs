using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Files;

public sealed class FilesServicesTests
{
    [Theory]
    [InlineData(typeof(ILedgerStore))]
    [InlineData(typeof(IReportStore))]
    [InlineData(typeof(IInvoiceMailer))]
    [InlineData(typeof(TimeProvider))]
    public void Each_port_is_registered_once(Type port)
    {
        var services = new ServiceCollection().AddFiles("out");

        Assert.Single(services, service => service.ServiceType == port);
    }

    [Fact]
    public void Another_mailer_stays_beside_it()
    {
        var services = new ServiceCollection().AddFiles("out").AddFiles("copy");

        Assert.Equal(2, services.Count(service => service.ServiceType == typeof(IInvoiceMailer)));
    }
}
