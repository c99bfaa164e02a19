using System.CommandLine;
using System.CommandLine.Parsing;
using HubSpotInvoicing.Cli.Output;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reports.Foreseeing;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Holds two price books against each other, and shows what the new one does to members.</summary>
internal sealed class CompareBooksVerb(Surroundings surroundings)
{
    private readonly Argument<string> oldBook = new("OLD.json") { Description = "The price book in use" };
    private readonly Argument<string> newBook = new("NEW.json") { Description = "The price book to come" };
    private readonly Option<BillingPeriod?> period = VerbOptions.Period(
        "Only members who renew in this month [default for made-up members: the youngest edition's first]");

    private readonly Option<int?> months = VerbOptions.Months("Members who renew in so many months from now");
    private readonly Option<string?> snapshot =
        OptionOf.Text("--snapshot", "FILE", "Look at the members of this snapshot instead of the account");

    private readonly Option<int?> companies = OptionOf.Number(
        "--companies", "Look at so many made-up members instead of the account", 1, VerbOptions.CompaniesMax);

    private readonly Option<int?> seed = VerbOptions.Seed();
    private readonly Option<string?> markdown =
        OptionOf.Text("--markdown", "FILE", "Also write it as Markdown, for a pull request");

    public Verb Create()
    {
        var verb = new Verb(
            "compare-books",
            "Show what another price book does to members",
            "compare-books old.json new.json --period 2027-01 --markdown effect.md")
        {
            oldBook,
            newBook,
            period,
            months,
            snapshot,
            companies,
            seed,
            markdown,
        };
        verb.Validators.Add(Contradictions);
        verb.SetAction(CompareAsync);
        return verb;
    }

    private void Contradictions(CommandResult result)
    {
        if (result.GetResult(period) is not null && result.GetResult(months) is not null)
        {
            result.AddError("--period and --months say two things: name one of them.");
        }

        if (result.GetResult(snapshot) is not null && result.GetResult(companies) is not null)
        {
            result.AddError("--snapshot and --companies say two things: name one of them.");
        }
    }

    private async Task<int> CompareAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var books = new BookPair(BookAt(parsed.GetRequiredValue(oldBook)), BookAt(parsed.GetRequiredValue(newBook)));
        var figures = FigureChanges.Between(books);
        await using var members = await OpenMembersAsync(parsed, books, cancellationToken);
        var effect = members is null ? null : await EffectAsync(parsed, books, members, cancellationToken);

        PriceLabView.Write(surroundings.Output, figures, effect, members?.Name);
        if (parsed.GetValue(markdown) is { } file)
        {
            await File.WriteAllTextAsync(
                surroundings.PathOf(file),
                PriceLabMarkdown.Render(figures, effect, members?.Name ?? ""),
                cancellationToken);
            surroundings.Say($"Markdown: {surroundings.PathOf(file)}");
        }

        return ExitCode.Done;
    }

    private async Task<BookEffect> EffectAsync(
        ParseResult parsed, BookPair books, MembersToCompare members, CancellationToken cancellationToken)
    {
        await using var services = Composition.Compose(
            surroundings.PartsFor(VerbOptions.LevelOf(parsed)),
            members.Settings,
            surroundings.PathOf(VerbOptions.DefaultFolder));
        var isOneMonth = parsed.GetValue(period) is not null || members.Month is not null;
        return await services.GetRequiredService<PriceLab>().CompareAsync(
            books,
            parsed.GetValue(period) ?? members.Month,
            isOneMonth ? 1 : parsed.GetValue(months) ?? MonthsAhead.MonthsMax,
            cancellationToken);
    }

    private async Task<MembersToCompare?> OpenMembersAsync(
        ParseResult parsed, BookPair books, CancellationToken cancellationToken)
    {
        var settings = SettingsReader.Load(surroundings.Directory, surroundings.Environment);
        if (parsed.GetValue(snapshot) is { } file)
        {
            return await MembersToCompare.OfSnapshotAsync(
                surroundings, settings.Usable(), surroundings.PathOf(file), cancellationToken);
        }

        if (parsed.GetValue(companies) is { } count)
        {
            var asked = parsed.GetValue(period) ?? (parsed.GetValue(months) is null ? books.YoungestMonth : null);
            return await MembersToCompare.MadeUpAsync(
                surroundings, count, parsed.GetValue(seed) ?? VerbOptions.DefaultSeed, asked, cancellationToken);
        }

        return settings.Usable() is var account && MembersToCompare.HasAccount(account)
            ? MembersToCompare.OfAccount(Readiness.RequireToken(account))
            : null;
    }

    private PriceBook BookAt(string path)
    {
        try
        {
            return PriceBook.Read(
                File.ReadAllBytes(surroundings.PathOf(path)), path, MembershipCalculators.Standard);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RunRefusedException(
                $"The price book '{path}' cannot be read: {fault.Message}", "Name two price book files.", fault);
        }
    }
}
