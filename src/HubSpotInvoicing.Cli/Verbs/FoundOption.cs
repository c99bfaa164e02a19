using System.CommandLine;
using HubSpotInvoicing.HubSpot.Preparing;
using HubSpotInvoicing.Preparing.Findings;
using Microsoft.Extensions.DependencyInjection;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>Keeps what a person found out about the account, before the doctor shows it.</summary>
internal sealed class FoundOption(TimeProvider clock)
{
    private readonly Option<ToldFinding[]> found = Many();

    public Option Option => found;

    public void AddTo(Verb verb) => verb.Add(found);

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(found) is { Length: > 0 };

    /// <exception cref="RunRefusedException">The account cannot be named, or the findings cannot be kept.</exception>
    public async Task KeepAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(found) is { Length: > 0 } told)
        {
            var now = clock.GetUtcNow();
            await services.GetRequiredService<ToldFindings>().KeepAsync(
                [.. told.Select(t => new Finding(t.Question, t.Answer, now))], cancellationToken);
        }
    }

    private static Option<ToldFinding[]> Many()
    {
        var option = OptionOf.Many(
            "--found", "NAME=VALUE", "Keep what only a person can see, such as opening-mails=no", ToldFinding.Parse);
        option.CompletionSources.Clear();
        option.CompletionSources.Add(
            [.. PersonQuestions.All.SelectMany(q => q.Values.Split('|').Select(value => $"{q.Name}={value}"))]);
        return option;
    }
}
