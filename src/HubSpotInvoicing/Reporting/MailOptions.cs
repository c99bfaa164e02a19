using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Reporting;

/// <summary>Settings of the mails to finance, and of whatever is sent by SES, section <c>Mail</c>.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    private const char Separator = ',';

    public MailChannel Channel { get; set; }

    /// <summary>The sender's address; SES has to know it.</summary>
    public string From { get; set; } = "";

    /// <summary>The addresses of finance, separated by commas.</summary>
    public string To { get; set; } = "";

    /// <summary>Who is told of errors; those of <see cref="To"/> when empty.</summary>
    public string ErrorsTo { get; set; } = "";

    /// <summary>The SES configuration set through which opens and bounces are told.</summary>
    [RegularExpression(
        "[A-Za-z0-9_-]{1,64}", ErrorMessage = "Mail:ConfigurationSet must be the name of an SES configuration set.")]
    public string ConfigurationSet { get; set; } = "";

    /// <summary>The SQS queue that gets the events of SES.</summary>
    [RegularExpression(
        @"https?://[^/\s@]+/\S+", ErrorMessage = "Mail:EventsQueueUrl must be the address of an SQS queue.")]
    public string EventsQueueUrl { get; set; } = "";

    /// <summary>An error mail is sent when more than this share of the companies found, in percent, failed.</summary>
    [Range(0, 100)]
    public decimal FailuresPercentMax { get; set; } = 5;

    /// <summary>The addresses that a mail of this kind goes to.</summary>
    public IReadOnlyList<string> AddresseesOf(FinanceMailKind kind) =>
        AddressesIn(kind is FinanceMailKind.Error && ErrorsTo.Length > 0 ? ErrorsTo : To);

    public static IReadOnlyList<string> AddressesIn(string text) =>
        text.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Channel is MailChannel.Ses && (From.Length == 0 || AddressesIn(To).Count == 0))
        {
            yield return new ValidationResult(
                "Mail:Channel Ses must have Mail:From, the sender, and Mail:To, who gets the mails.");
        }
    }
}

/// <summary>Checks <see cref="MailOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class MailOptionsValidator : IValidateOptions<MailOptions>;
