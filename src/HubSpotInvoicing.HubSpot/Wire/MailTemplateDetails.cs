using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>An e-mail as it stands in HubSpot's editor, as far as it has to be known before it is sent.</summary>
internal sealed record MailTemplateDetails
{
    /// <summary>For example <c>DRAFT</c>, <c>PUBLISHED</c> or <c>AUTOMATED</c>.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? State { get; init; }

    public bool? IsPublished { get; init; }

    public bool? Archived { get; init; }
}
