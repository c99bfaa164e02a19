using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>An AWS account as a test makes it, and what the doctor finds in it.</summary>
internal sealed class ExaminedAws : IDisposable
{
    private readonly AwsCaller arranging;

    public ExaminedAws(string url)
    {
        Aws.ServiceUrl = url;
        arranging = new AwsCaller(
            Microsoft.Extensions.Options.Options.Create(new AwsOptions { ServiceUrl = url }),
            TimeProvider.System,
            new Random(1),
            Credentials);
    }

    public AwsOptions Aws { get; } = new();

    public MailOptions Mail { get; } = new();

    public DeliveringOptions Delivering { get; } = new() { Channel = DeliveryChannel.Ses };

    public SmallMembership HubSpot { get; set; } = new SmallMembership(300);

    public AWSCredentials Credentials { get; set; } = new BasicAWSCredentials("key", "secret");

    public SteeredLine Line { get; } = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The only point of this name that the examiner found.</summary>
    public async Task<Check> FindAsync(string id, Action<IServiceCollection> add) =>
        (await ExamineAsync(add)).Single(c => c.Id == id);

    public async Task<IReadOnlyList<Check>> ExamineAsync(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection()
            .AddSingleton(Microsoft.Extensions.Options.Options.Create(Aws))
            .AddSingleton(Microsoft.Extensions.Options.Options.Create(Mail))
            .AddSingleton(Microsoft.Extensions.Options.Options.Create(Delivering))
            .AddSingleton<IRenewalSource>(HubSpot)
            .AddSingleton<IRenewalCount>(HubSpot)
            .AddSingleton<TimeProvider>(new InstantClock())
            .AddSingleton(new Random(1))
            .AddSingleton(p => new AwsCaller(
                Microsoft.Extensions.Options.Options.Create(Aws),
                p.GetRequiredService<TimeProvider>(),
                new Random(1),
                Credentials,
                Line))
            .AddSingleton<ExaminedAccount>()
            .AddSingleton<Doctor>();
        add(services);
        // The line is the test's own; it would be closed with the caller.
        var provider = services.BuildServiceProvider();
        return (await provider.GetRequiredService<Doctor>().ExamineAsync(ExaminationDepth.Look, Cancellation)).Checks;
    }

    /// <summary>Makes something that is told by an address.</summary>
    public Task<string> MakeAsync(AwsService service, string path, object body, HttpMethod? method = null) => SendAsync(
        new AwsRequest(service, path, JsonSerializer.SerializeToUtf8Bytes(body))
        {
            Method = method ?? HttpMethod.Post,
            IsRepeatable = false,
        });

    /// <summary>Makes something by a form.</summary>
    public Task<string> MakeAsync(AwsService service, string form) => SendAsync(
        new AwsRequest(service, "/", Encoding.ASCII.GetBytes(form))
        {
            ContentType = "application/x-www-form-urlencoded",
            IsRepeatable = false,
        });

    public void Dispose()
    {
        Line.Dispose();
        arranging.Dispose();
    }

    private async Task<string> SendAsync(AwsRequest request)
    {
        var answer = await arranging.SendAsync(request, Cancellation);
        Assert.True(answer.IsOk, answer.Body);
        return answer.Body;
    }
}
