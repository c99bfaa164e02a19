using System.Globalization;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Shows each thing that the account needs as it comes, then the sum, and what only a person can do.</summary>
internal sealed class SetupView(TextWriter lines)
{
    private const string Deep = "      ";
    private readonly List<SetupStep> steps = [];
    private string lastTrouble = "";
    private string lastHarm = "";

    public bool IsBad => steps.Any(s => s.IsBad);

    public bool IsComplete => steps.All(s => s.Fate == SetupFate.LeftAlone);

    public void Begin(long portalId, bool apply) => lines.WriteLine(Invariant(
        $"Account {portalId}: {(apply ? "creating what is missing" : "what setup --apply would do")}; what is there is never changed.\n"));

    public void Show(SetupStep step)
    {
        steps.Add(step);
        var shape = step.Fate is SetupFate.WouldCreate or SetupFate.Created ? step.Shape : "";
        lines.WriteLine($"  {Words(step.Fate),-12}  {step.Thing,-18}  {step.Name,-30}  {shape}".TrimEnd());
        foreach (var difference in step.Differences)
        {
            lines.WriteLine($"{Deep}{difference.What}");
            lines.WriteLine($"{Deep}Breaks: {difference.Breaks}");
            lines.WriteLine($"{Deep}Fix: {difference.Fix}");
        }

        if (step.Trouble is { } trouble)
        {
            Show(step, trouble);
        }
    }

    public void Sum(bool apply)
    {
        var sum = string.Join(", ", new[]
        {
            Count(apply ? SetupFate.Created : SetupFate.WouldCreate, apply ? "created" : "would be created"),
            Count(SetupFate.LeftAlone, "left alone"),
            Count(SetupFate.Differs, "differ"),
            Count(SetupFate.Failed, "failed"),
        });
        lines.WriteLine(Invariant($"\n{steps.Count} things: {sum}.{(apply ? "" : " Nothing was written.")}"));
    }

    public void Settings(SettingsAtHand file, IReadOnlyDictionary<string, string> known, bool written)
    {
        var what = string.Join(", ", known.Select(k => $"{k.Key} {k.Value}"));
        lines.WriteLine(written
            ? $"Settings: {file.Path} written, with {what}."
            : $"Settings: would write {file.Path}, with {what}.");
    }

    public void SettingsThere(SettingsAtHand file)
    {
        var missing = file.Missing;
        lines.WriteLine($"Settings: {file.Path} is there and left alone.");
        if (missing.Count > 0)
        {
            lines.WriteLine(Invariant($"{Deep}It says nothing of {missing.Count} settings, which have their defaults:"));
            missing.ToList().ForEach(key => lines.WriteLine($"{Deep}  {key}"));
        }
    }

    /// <summary>What HubSpot lets nobody but a person do.</summary>
    public void ByHand(ProductSettings settings)
    {
        var needsMail = settings.Delivering is { Channel: DeliveryChannel.HubSpot, TemplateEmailId: null };
        if (IsComplete && !needsMail)
        {
            return;
        }

        lines.WriteLine("\nBy hand, in HubSpot");
        if (!IsComplete)
        {
            Scopes(settings);
        }

        if (needsMail)
        {
            lines.WriteLine("  Mail, Marketing > Email: publish a transactional e-mail, and set Delivering:TemplateEmailId");
            lines.WriteLine("  to its id. It can show");
            TemplateFields.Names.ToList().ForEach(name => lines.WriteLine($"{Deep}{{{{ custom.{name} }}}}"));
        }
    }

    public void Next(bool apply) => lines.WriteLine($"\nNext: {NextOf(apply)}");

    private void Scopes(ProductSettings settings)
    {
        lines.WriteLine("  Service key, Development > Keys > Service keys; scopes for each run:");
        AccountScopes.Run.ToList().ForEach(scope => lines.WriteLine($"{Deep}{scope}"));
        if (settings.Delivering.Channel == DeliveryChannel.HubSpot)
        {
            AccountScopes.Mail.ToList().ForEach(scope => lines.WriteLine($"{Deep}{scope}"));
        }

        lines.WriteLine("  and for setup, which can be taken away again afterwards:");
        AccountScopes.Setup.ToList().ForEach(scope => lines.WriteLine($"{Deep}{scope}"));
    }

    private string NextOf(bool apply) => (apply, IsBad, IsComplete) switch
    {
        (false, false, false) => "hubspot-invoicing setup --apply",
        (_, false, _) => "hubspot-invoicing doctor",
        (false, true, _) => "put right what failed or differs, then hubspot-invoicing setup --apply",
        _ => "put right what failed or differs, then hubspot-invoicing setup --apply once more",
    };

    private void Show(SetupStep step, SetupTrouble trouble)
    {
        var (same, sameHarm) = (trouble.What == lastTrouble, step.Breaks == lastHarm);
        (lastTrouble, lastHarm) = (trouble.What, step.Breaks);
        if (!sameHarm || !same)
        {
            lines.WriteLine($"{Deep}Breaks: {step.Breaks}");
        }

        if (same)
        {
            lines.WriteLine($"{Deep}For the same reason as above.");
            return;
        }

        lines.WriteLine($"{Deep}{trouble.What}");
        if (trouble.CorrelationId is { } id)
        {
            lines.WriteLine($"{Deep}Correlation id for HubSpot's support: {id}");
        }

        lines.WriteLine($"{Deep}Fix: {trouble.Fix}");
        if (step.ByHand.Length > 0)
        {
            lines.WriteLine($"{Deep}Or by hand: {step.ByHand}");
        }
    }

    private string Count(SetupFate fate, string words) =>
        Invariant($"{steps.Count(s => s.Fate == fate)} {words}");

    private static string Words(SetupFate fate) => fate switch
    {
        SetupFate.WouldCreate => "would create",
        SetupFate.Created => "created",
        SetupFate.Differs => "DIFFERS",
        SetupFate.Failed => "FAILED",
        _ => "left alone",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
