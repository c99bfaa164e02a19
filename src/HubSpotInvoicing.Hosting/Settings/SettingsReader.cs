namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>Reads the settings strictly: the file first, then the environment, which wins.</summary>
public static class SettingsReader
{
    public const string DefaultOrigin = "default";

    private const string SeeAll = "'hubspot-invoicing config' shows every setting.";

    public static LoadedSettings Load(string directory, IReadOnlyDictionary<string, string> environment)
    {
        var problems = new List<SettingProblem>();
        List<SettingEntry> entries =
        [
            .. FileEntries(directory, problems).Concat(EnvironmentSettings.Read(environment))
                .Select(e => e with { Key = SettingCatalog.SpellingOf(e.Key) }),
        ];
        problems.AddRange(entries.Where(e => SettingCatalog.Find(e.Key) is null).Select(Unknown));

        var settings = new ProductSettings();
        var values = SettingCatalog.All.Select(s => Take(s, entries, settings)).ToList();
        problems.AddRange(values.Select(v => v.Problem).OfType<SettingProblem>());
        return new LoadedSettings(settings, values, problems);
    }

    private static IReadOnlyList<SettingEntry> FileEntries(string directory, List<SettingProblem> problems)
    {
        try
        {
            return AppSettingsFile.Read(directory);
        }
        catch (RunRefusedException unreadable)
        {
            problems.Add(new SettingProblem(null, unreadable.Problem, unreadable.Remedy));
            return [];
        }
    }

    private static SettingProblem Unknown(SettingEntry entry)
    {
        var nearest = Nearest(entry.Key);
        return new SettingProblem(
            entry.Key,
            $"Unknown setting {entry.Key} ({entry.Origin})." + (nearest is null ? "" : $" Did you mean {nearest}?"),
            $"Correct or remove it; {SeeAll}");
    }

    /// <summary>Looked for in the section that was named, when there is such a section.</summary>
    private static string? Nearest(string key)
    {
        var section = key[..(key.LastIndexOf(':') + 1)];
        var known = SettingCatalog.All.Select(s => s.Key)
            .Where(k => k.StartsWith(section, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return section.Length == 0 || known.Count == 0
            ? NearestName.Of(key, SettingCatalog.All.Select(s => s.Key))
            : known.Find(k => k[section.Length..] == NearestName.Of(
                key[section.Length..], known.Select(name => name[section.Length..])));
    }

    private static SettingValue Take(Setting setting, List<SettingEntry> entries, ProductSettings settings)
    {
        var entry = entries.FindLast(e => e.Key.Equals(setting.Key, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
        {
            return new SettingValue(setting, Shown(setting, setting.Read(settings)), DefaultOrigin, null);
        }

        if (Objection(setting, entry.Text, entries) is { } objection)
        {
            var shown = Shown(setting, entry.Text);
            return new SettingValue(setting, shown, entry.Origin, Problem(setting, entry, shown, objection));
        }

        setting.Write(settings, entry.Text);
        return new SettingValue(setting, Shown(setting, setting.Read(settings)), entry.Origin, null);
    }

    private static SettingProblem Problem(Setting setting, SettingEntry entry, string shown, string objection)
    {
        var withoutValue = $"{setting.Key} ({entry.Origin}) cannot be used, it {objection}: {setting.Description}.";
        var message = setting.NamesPeople
            ? withoutValue
            : $"{setting.Key} ({entry.Origin}) is {Quoted(entry.Text, shown)} and {objection}: {setting.Description}.";
        return new SettingProblem(setting.Key, message, $"Correct it; {SeeAll}") { WithoutValue = withoutValue };
    }

    /// <summary>
    /// What is wrong with the text, tried beside all other settings that can be read, so that only it can be to blame.
    /// </summary>
    private static string? Objection(Setting setting, string text, List<SettingEntry> entries)
    {
        var trial = new ProductSettings();
        entries.ForEach(entry => TryWrite(entry, trial, except: setting));
        var before = trial.Validate();
        try
        {
            setting.Write(trial, text);
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }

        return trial.Validate().Except(before).FirstOrDefault() is { } failure ? Brief(failure) : null;
    }

    private static void TryWrite(SettingEntry entry, ProductSettings trial, Setting except)
    {
        try
        {
            if (SettingCatalog.Find(entry.Key) is { } other && other != except)
            {
                other.Write(trial, entry.Text);
            }
        }
        catch (FormatException)
        {
            // That one is told of itself.
        }
    }

    // The validators name the class and the member, which mean nothing to whoever wrote the setting.
    private static string Brief(string failure)
    {
        var must = failure.IndexOf("must ", StringComparison.Ordinal);
        return (must < 0 ? $"is refused: {failure}" : failure[must..]).TrimEnd('.');
    }

    private static string Quoted(string text, string shown) => string.IsNullOrWhiteSpace(text) ? "blank" : $"'{shown}'";

    private static string Shown(Setting setting, string? text) => text switch
    {
        null or "" => "(not set)",
        _ when setting.IsSecret => "***",
        _ => text,
    };
}
