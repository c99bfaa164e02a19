using HubSpotInvoicing.Emulator.Account;
using HubSpotInvoicing.Emulator.Associations;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Limits;
using HubSpotInvoicing.Emulator.Mail;
using HubSpotInvoicing.Emulator.Members;
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

    public RouteTable(
        LiveAccount account,
        CrmStore store,
        MemberImport members,
        Switches switches,
        FaultPlan faults,
        Traffic traffic)
    {
        var limits = new RateLimits(account);
        var issued = new IssuedTokens();
        pipeline = new RequestPipeline(account, switches, faults, traffic, limits, issued);
        var invoices = new InvoiceRules(account, switches);
        var linker = new Linker(store, account, invoices);
        var billedReads = new BilledReads(switches);
        var rules = new RecordRules(account, switches);
        var writer = new ObjectWriter(new UniqueValues(account), linker, invoices, rules, billedReads);
        routes =
        [
            .. new SearchEndpoint(store, new SearchIndex(store, switches)).Routes,
            .. new BatchReadEndpoint(store, billedReads).Routes,
            .. new BatchWriteEndpoint(store, account, writer).Routes,
            .. new ObjectReadEndpoint(store, billedReads).Routes,
            .. new ObjectWriteEndpoint(store, writer).Routes,
            .. new AssociationReadEndpoint(store, account).Routes,
            .. new LabelsEndpoint(store, account).Routes,
            .. new AssociationWriteEndpoint(store, linker).Routes,
            .. new GroupsEndpoint(store).Routes,
            .. new PropertiesEndpoint(store, members).Routes,
            .. new ValidationsEndpoint(account).Routes,
            .. new OwnersEndpoint(account.Now).Routes,
            .. new AccountEndpoint(account, limits).Routes,
            .. new TokenEndpoint(account.Now, issued).Routes,
            .. new TokenInfoEndpoint(account, switches, issued).Routes,
            .. new MailEndpoint(store, account, switches, new MailFolder(account.Now)).Routes,
            .. new TemplateEndpoint(account).Routes,
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
