using System.CommandLine;
using System.Globalization;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Cli.Verbs;

/// <summary>The options that several verbs share.</summary>
internal static class VerbOptions
{
    public const string Verbose = "--verbose";
    public const string DefaultFolder = "invoicing";
    public const int CompaniesMax = 100_000;
    public const int DefaultCompanies = 300;
    public const int DefaultSeed = 1;

    public static Option<string?> Out(string folder) =>
        OptionOf.Text("--out", "DIR", $"Folder for reports/, ledger/ and mail/ [default: {folder}]");

    public static Option<BillingPeriod?> Period(string description) =>
        OptionOf.One("--period", "yyyy-MM", description, BillingPeriod.Parse);

    public static Option<BillingPeriod> NeededPeriod(string description) =>
        OptionOf.Needed("--period", "yyyy-MM", description, BillingPeriod.Parse);

    public static Option<CompanyId> Company() =>
        OptionOf.Needed("--company", "ID", "The company's HubSpot id", CompanyId.Parse);

    public static Option<PlanHash> Plan() =>
        OptionOf.Needed("--plan", "HASH", "The hash that plan printed", PlanHash.Parse);

    public static Option<int?> Months(string description) => OptionOf.Number(
        "--months",
        string.Create(CultureInfo.InvariantCulture, $"{description} [default: {MonthsAhead.MonthsMax}]"),
        1, MonthsAhead.MonthsMax);

    public static Option<int?> Canary() => OptionOf.Number(
        "--canary",
        "Bill only N new invoices, the lowest company ids first, print their links, and stop",
        1, RunRequest.CanaryMax);

    public static Option<int?> Companies() => OptionOf.Number(
        "--companies",
        string.Create(CultureInfo.InvariantCulture, $"Members that renew in the month [default: {DefaultCompanies}]"),
        1, CompaniesMax);

    public static Option<int?> Seed() => OptionOf.Number(
        "--seed",
        string.Create(CultureInfo.InvariantCulture, $"Seed of the made-up members [default: {DefaultSeed}]"),
        0, int.MaxValue);

    public static Option<AccountTier?> Tier() => OptionOf.One<AccountTier?>(
        "--tier", "none|starter|pro|enterprise", "Subscription whose limits are enforced [default: none]", ReadTier)
        .WithClosedValues();

    /// <summary>
    /// Each call to HubSpot is an event of its own; people see their progress, unless they ask for more.
    /// </summary>
    public static LogLevel LevelOf(ParseResult parsed) =>
        parsed.GetValue<bool>(Verbose) ? LogLevel.Debug : LogLevel.Warning;

    private static AccountTier? ReadTier(string text)
    {
        var name = Enum.GetNames<AccountTier>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        return name is null
            ? throw new FormatException($"'{text}' is not a tier; expected none, starter, pro or enterprise.")
            : Enum.Parse<AccountTier>(name);
    }
}
