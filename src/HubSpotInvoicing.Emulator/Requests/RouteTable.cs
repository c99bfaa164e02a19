using HubSpotInvoicing.Emulator.Account;
using HubSpotInvoicing.Emulator.Associations;
using HubSpotInvoicing.Emulator.Limits;
using HubSpotInvoicing.Emulator.Mail;
using HubSpotInvoicing.Emulator.Objects;
using HubSpotInvoicing.Emulator.Owners;
using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Search;
using HubSpotInvoicing.Emulator.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>Puts the endpoints together and gives each its address.</summary>
internal sealed class RouteTable
{
    private readonly RequestPipeline pipeline;
    private readonly IReadOnlyList<Route> routes;

    public RouteTable(EmulatorOptions options, CrmStore store, Switches switches, FaultPlan faults, Traffic traffic)
    {
        var limits = new RateLimits(options);
        var issued = new IssuedTokens();
        pipeline = new RequestPipeline(options, switches, faults, traffic, limits, issued);
        var invoices = new InvoiceRules(options, switches);
        var linker = new Linker(options, invoices);
        var billedReads = new BilledReads(switches);
        var companies = new CompanyRules(switches);
        var writer = new ObjectWriter(new UniqueValues(options), linker, invoices, companies, billedReads);
        routes =
        [
            .. new SearchEndpoint(store, new SearchIndex(store, switches)).Routes,
            .. new BatchReadEndpoint(store, billedReads).Routes,
            .. new BatchWriteEndpoint(store, writer).Routes,
            .. new ObjectReadEndpoint(store, billedReads).Routes,
            .. new ObjectWriteEndpoint(store, writer).Routes,
            .. new AssociationReadEndpoint(store, options).Routes,
            .. new AssociationWriteEndpoint(store, linker).Routes,
            .. new PropertiesEndpoint(store).Routes,
            .. new OwnersEndpoint(options).Routes,
            .. new AccountEndpoint(options, limits).Routes,
            .. new TokenEndpoint(options, issued).Routes,
            .. new MailEndpoint(store, options, switches, new MailFolder(options)).Routes,
        ];
    }

    public void MapOn(IEndpointRouteBuilder builder)
    {
        foreach (var route in routes)
        {
            builder.MapMethods(route.Template, [route.Method], context => pipeline.HandleAsync(context, route));
        }

        builder.MapFallback("{**path}", context => pipeline.HandleAsync(context, route: null));
    }
}
