using HubSpotInvoicing.Aws;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.HubSpot;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings of all stages together, as they are in effect.</summary>
public sealed class ProductSettings
{
    public HubSpotOptions HubSpot { get; } = new();

    public FetchingOptions Fetching { get; } = new();

    public PricingOptions Pricing { get; } = new();

    public InvoicingOptions Invoicing { get; } = new();

    public DeliveringOptions Delivering { get; } = new();

    public AwsOptions Aws { get; } = new();

    public MailOptions Mail { get; } = new();

    public ReviewOptions Review { get; } = new();

    public RunningOptions Running { get; } = new();

    public SecretsOptions Secrets { get; } = new();

    public StorageOptions Storage { get; } = new();

    /// <summary>Whether ledger and reports lie in a bucket; otherwise they lie in a folder.</summary>
    public bool IsInBucket => Storage is not { Bucket: "", Prefix: "", Region: "", ServiceUrl: "", KmsKey: "" };

    /// <summary>What the stages' own validators object to.</summary>
    public IReadOnlyList<string> Validate() =>
    [
        .. Objections(new HubSpotOptionsValidator(), HubSpot),
        .. Objections(new FetchingOptionsValidator(), Fetching),
        .. Objections(new PricingOptionsValidator(), Pricing),
        .. Objections(new InvoicingOptionsValidator(), Invoicing),
        .. Objections(new DeliveringOptionsValidator(), Delivering),
        .. Objections(new AwsOptionsValidator(), Aws),
        .. Objections(new MailOptionsValidator(), Mail),
        .. Objections(new ReviewOptionsValidator(), Review),
        .. Objections(new RunningOptionsValidator(), Running),
        .. Objections(new SecretsOptionsValidator(), Secrets),
        .. IsInBucket ? Objections(new StorageOptionsValidator(), Storage) : [],
    ];

    private static IEnumerable<string> Objections<TOptions>(IValidateOptions<TOptions> validator, TOptions options)
        where TOptions : class => validator.Validate(null, options).Failures ?? [];
}
