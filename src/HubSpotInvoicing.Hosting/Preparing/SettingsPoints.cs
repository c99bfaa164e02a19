using System.Globalization;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Hosting.Preparing;

/// <summary>
/// The checklist's points about the settings and the price book; they need no other part of the product.
/// </summary>
internal sealed class SettingsPoints(LoadedSettings loaded, HostParts parts)
{
    private const string BookPoint = "settings.pricebook";
    private const string StoragePoint = "settings.storage";

    /// <summary>Whether HubSpot can be asked; known after <see cref="Look"/>.</summary>
    public bool AreUsable { get; private set; }

    public IReadOnlyList<Check> Look()
    {
        IReadOnlyList<Check> needed = [Token(), Book(), .. Storage()];
        AreUsable = loaded.Problems.Count == 0 && needed.All(c => c.Verdict != CheckVerdict.Failed);

        // A setting that could not be read stands at its default, of which nothing need be said.
        return [.. Values(), .. needed, .. loaded.Problems.Count == 0 ? MailPoints.Look(loaded.Settings) : []];
    }

    private IEnumerable<Check> Values()
    {
        if (loaded.Problems.Count == 0)
        {
            var set = loaded.Values.Count(v => v.Origin != SettingsReader.DefaultOrigin);
            yield return Check.Passed(
                "settings.values",
                CheckArea.Settings,
                string.Create(CultureInfo.InvariantCulture, $"{set} settings are set, all of them known and usable."));
        }

        foreach (var problem in loaded.Problems)
        {
            yield return Check.Failed(
                $"settings.{problem.Key ?? "file"}", CheckArea.Settings, problem.WithoutValue, problem.Remedy);
        }
    }

    private Check Token()
    {
        try
        {
            Readiness.RequireToken(loaded.Settings);
            return Check.Passed(
                "settings.token",
                CheckArea.Settings,
                "The access token comes from "
                + $"{(loaded.Settings.Secrets.HubSpotSecret.Length > 0 ? "a secret" : "a setting")}.");
        }
        catch (RunRefusedException refused)
        {
            return Check.Failed("settings.token", CheckArea.Settings, refused.Problem, refused.Remedy);
        }
    }

    // A setting that could not be read may be the one that is missed here.
    private IEnumerable<Check> Storage()
    {
        if (parts.LosesFiles && loaded.Problems.Count == 0)
        {
            yield return Lasting();
        }
    }

    private Check Lasting()
    {
        try
        {
            Readiness.RequireLasting(loaded.Settings);
            return Check.Passed(StoragePoint, CheckArea.Settings, "Nothing is kept on the function's own disk.");
        }
        catch (RunRefusedException refused)
        {
            return Check.Failed(StoragePoint, CheckArea.Settings, refused.Problem, refused.Remedy);
        }
    }

    private Check Book()
    {
        try
        {
            return Editions(PriceBookFile.Read(loaded.Settings.Pricing.Book, parts));
        }
        catch (PriceBookException wrong)
        {
            return Check.Failed(
                BookPoint,
                CheckArea.Settings,
                string.Create(CultureInfo.InvariantCulture, $"{wrong.File}, line {wrong.Line}: {wrong.Problem}"),
                wrong.Remedy);
        }
        catch (RunRefusedException refused)
        {
            return Check.Failed(BookPoint, CheckArea.Settings, refused.Problem, refused.Remedy);
        }
    }

    private Check Editions(PriceBook book)
    {
        var month = BillingPeriod.Containing(DateOnly.FromDateTime(parts.Clock.GetUtcNow().UtcDateTime));
        var (now, next) = (book.EditionFor(month), book.EditionFor(month.AddMonths(1)));
        return Check.Passed(BookPoint, CheckArea.Settings, string.Create(
            CultureInfo.InvariantCulture,
            $"The price book {book.FileName} has prices for {month} (edition of "
            + $"{now.EffectiveFrom:yyyy-MM-dd}) and for ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"{month.AddMonths(1)} "
                + $"({(next == now ? "the same" : $"edition of {next.EffectiveFrom:yyyy-MM-dd}")})."));
    }
}
