namespace HubSpotInvoicing.Emulator;

/// <summary>How the template e-mail of the transactional sends stands.</summary>
public enum TemplateState
{
    Published,

    /// <summary>It exists, and nobody has published it.</summary>
    Draft,

    Missing,
}
