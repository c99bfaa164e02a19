using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>
/// Says all that a report of a fault needs: the program, what it runs on, and the prices that it would use.
/// </summary>
internal sealed class VersionVerb(Surroundings surroundings)
{
    public Verb Create()
    {
        var verb = new Verb("version", "Show version, commit, runtime and the price book in force", "version");
        verb.SetAction(Tell);
        return verb;
    }

    private int Tell(ParseResult parsed)
    {
        surroundings.Say($"{Verb.Program} {Release.Ours.Version}");
        surroundings.Say($"Commit      {Release.Ours.Commit ?? "unknown: not built in a repository"}");
        surroundings.Say(
            $"Runtime     {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
        // Last, because a book that cannot be used ends the program, and the lines above are what one asks for then.
        surroundings.Say($"Price book  {BookInForce(parsed)}");
        return ExitCode.Done;
    }

    private string BookInForce(ParseResult parsed)
    {
        var settings = SettingsReader.Load(surroundings.Directory, surroundings.Environment).Usable();
        var book = PriceBookFile.Read(settings.Pricing.Book, surroundings.PartsFor(VerbOptions.LevelOf(parsed)));
        var today = DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime);
        var edition = book.EditionFor(BillingPeriod.Containing(today));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{book.FileName}, in force since {edition.EffectiveFrom:yyyy-MM-dd}, {edition.Hash}");
    }
}
