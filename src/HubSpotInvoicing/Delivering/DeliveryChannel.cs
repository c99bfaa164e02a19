namespace HubSpotInvoicing.Delivering;

/// <summary>Who mails the open invoice to the member.</summary>
public enum DeliveryChannel
{
    /// <summary>HubSpot's transactional single send, with a published template.</summary>
    HubSpot,

    /// <summary>An <c>.eml</c> file in the output folder, for trying out.</summary>
    File,

    /// <summary>Amazon SES, from the address in <c>Mail:From</c>.</summary>
    Ses,

    /// <summary>Nobody here: a HubSpot workflow on the open invoice sends it.</summary>
    None,
}
