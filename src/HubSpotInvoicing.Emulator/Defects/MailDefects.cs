namespace HubSpotInvoicing.Emulator.Defects;

/// <summary>What can be wrong with the transactional mails.</summary>
internal static class MailDefects
{
    public static IEnumerable<AccountDefect> All =>
    [
        new("template-missing", "The template e-mail does not exist.")
        {
            Spoil = o => o with { Template = TemplateState.Missing },
        },
        new("template-draft", "The template e-mail is a draft that nobody has published.")
        {
            Spoil = o => o with { Template = TemplateState.Draft },
        },
        new("sending-domain-missing", "No domain is set up to send mails from.")
        {
            Spoil = o => o with { HasSendingDomain = false },
        },
    ];
}
