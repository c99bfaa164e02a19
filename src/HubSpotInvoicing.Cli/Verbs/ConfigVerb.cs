using HubSpotInvoicing.Cli.Output;
using HubSpotInvoicing.Hosting.Settings;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Shows every setting, also when they are not good enough to run with.</summary>
internal sealed class ConfigVerb(Surroundings surroundings)
{
    public Verb Create()
    {
        var verb = new Verb("config", "Show every setting, its value and where it comes from", "config");
        verb.SetAction(_ => Show());
        return verb;
    }

    private int Show()
    {
        var loaded = SettingsReader.Load(surroundings.Directory, surroundings.Environment);
        SettingsView.Write(surroundings.Output, loaded);
        return ExitCode.Done;
    }
}
