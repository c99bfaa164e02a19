namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>
/// All that a run would do, without any day, name or run id: the same data give the same plan on every machine.
/// </summary>
public sealed class BillingPlan
{
    private BillingPlan(
        PlanTerms terms, IReadOnlyList<PlannedCompany> companies, IReadOnlyList<PlannedMiss> missed, byte[]? content)
    {
        Terms = terms;
        Companies = companies;
        Missed = missed;
        Content = content ?? CanonicalPlan.Write(this);
        Hash = PlanHash.Of(Content.Span);
    }

    public PlanTerms Terms { get; }

    /// <summary>Every company found, by id and then by period.</summary>
    public IReadOnlyList<PlannedCompany> Companies { get; }

    public IReadOnlyList<PlannedMiss> Missed { get; }

    /// <summary>The canonical JSON that the hash is taken of.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    public PlanHash Hash { get; }

    /// <summary>The companies that would be billed, or drafted for a person to open, with what.</summary>
    public IEnumerable<(InvoiceKey Key, PlannedInvoice Invoice)> Billable => Companies
        .Where(c => c is { Invoice: not null } && (c.Outcome == Outcome.Invoiced || c.IsLeftADraft))
        .Select(c => (c.Key, c.Invoice ?? throw new System.Diagnostics.UnreachableException()));

    /// <summary>The order in which the companies come makes no difference.</summary>
    public static BillingPlan Of(
        PlanTerms terms, IEnumerable<PlannedCompany> companies, IEnumerable<PlannedMiss> missed) =>
        new(terms, [.. InOrder(companies, c => c.Key)], [.. InOrder(missed, m => m.Key)], null);

    /// <exception cref="InvalidDataException">
    /// The bytes are not those that the hash was taken of, or no plan.
    /// </exception>
    public static BillingPlan Read(PlanHash hash, ReadOnlyMemory<byte> content)
    {
        if (PlanHash.Of(content.Span) != hash)
        {
            throw new InvalidDataException("it was changed since it was written.");
        }

        var (terms, companies, missed) = CanonicalPlan.Read(content);
        return new BillingPlan(terms, companies, missed, content.ToArray());
    }

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> all, Func<T, InvoiceKey> keyOf) =>
        all.OrderBy(each => keyOf(each).Company.Value).ThenBy(each => keyOf(each).Period.FirstDay);
}
