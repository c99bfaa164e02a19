using System.Globalization;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>
/// Counts what a run is about to bill and closes before a limit is passed. One for a run, asked before each claim by
/// whichever wave is at it; once closed it stays closed.
/// </summary>
internal sealed class Brakes(RunningOptions options, Currency currency)
{
    private readonly Lock gate = new();
    private int found;
    private int rejected;
    private int due;
    private Money dueTotal = Money.Zero(currency);
    private int admitted;
    private Money total = Money.Zero(currency);
    private BrakeRefusal? closed;

    /// <summary>New invoices that the run itself was asked for; it takes the place of the setting.</summary>
    public int? Canary { get; init; }

    /// <summary>Whether anything can close; a run without brakes need not keep to an order.</summary>
    public bool AreSet =>
        Canary is not null
        || options is not { TotalMax: null, InvoicesMax: null, RejectedPercentMax: null, CanaryInvoices: null };

    /// <summary>Counts companies that are priced, before any of them is claimed.</summary>
    public void Priced(IReadOnlyList<Bill> bills)
    {
        lock (gate)
        {
            found += bills.Count;
            rejected += bills.Count(b => b.Outcome == Outcome.Rejected);
            foreach (var content in bills.Where(b => b is { IsPending: true, IsCarriedOn: false }).Contents())
            {
                due++;
                dueTotal += content.Total;
            }
        }
    }

    /// <summary>Lets new invoices through, in their order, until one of them would pass a limit.</summary>
    /// <returns>Why the first that is not let through was refused; absent when all were.</returns>
    public (int Admitted, BrakeRefusal? Refusal) Admit(IReadOnlyList<InvoiceContent> contents)
    {
        lock (gate)
        {
            for (var i = 0; i < contents.Count; i++)
            {
                closed ??= ReasonAgainst(contents[i]);
                if (closed is not null)
                {
                    return (i, closed);
                }

                admitted++;
                total += contents[i].Total;
            }

            return (contents.Count, null);
        }
    }

    private BrakeRefusal? ReasonAgainst(InvoiceContent next)
    {
        var share = found == 0 ? 0 : 100m * rejected / found;
        return options switch
        {
            { RejectedPercentMax: { } max } when found >= options.RejectedPercentFrom && share > max => Say(
                nameof(options.RejectedPercentMax),
                $"{rejected} of {found} companies are rejected, {share:0.#} %, and {max:0.#} % are allowed.",
                "Correct their data or raise it"),
            _ when admitted >= Canary => new BrakeRefusal(StopReason.CanaryBilled, CanaryDetail),
            { CanaryInvoices: { } max } when Canary is null && admitted >= max => Say(
                nameof(options.CanaryInvoices),
                $"{admitted} new invoices were let through as a canary, and the rest waits.",
                "Look at them, raise or remove it"),
            { InvoicesMax: { } max } when admitted >= max => Say(
                nameof(options.InvoicesMax),
                $"{max} new invoices are allowed, and {due} are due so far, {due - max} more.",
                "Look at the report, raise or remove it"),
            { TotalMax: { } max } when (total + next.Total).Amount > max => Say(
                nameof(options.TotalMax),
                $"new invoices of {currency} {max:N2} are allowed, and {dueTotal} are due so far, {Over(max)} more.",
                "Look at the report, raise or remove it"),
            _ => null,
        };
    }

    private string CanaryDetail =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{admitted} new invoices were let through as a canary; the rest waits on purpose.");

    private string Over(decimal max) =>
        string.Create(CultureInfo.InvariantCulture, $"{currency} {dueTotal.Amount - max:N2}");

    private static BrakeRefusal Say(string brake, FormattableString state, string remedy) => new(
        StopReason.BrakeClosed,
        $"The brake {RunningOptions.Section}:{brake} closed: {state.ToString(CultureInfo.InvariantCulture)}"
        + $" {remedy}, then run again: it takes exactly the rest.");
}
