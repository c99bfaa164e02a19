using FsCheck;
using FsCheck.Fluent;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Foreseeing;

/// <summary>The price lab against amounts that were worked out by hand.</summary>
public sealed class PriceLabTests
{
    private static readonly BillingPeriod Month = BillingPeriod.Parse("2026-11");

    private readonly PretendedHubSpot hubSpot = new();

    [Fact]
    public async Task Every_sum_is_the_one_worked_out_by_hand()
    {
        Add(1, "Distributor", (MemberField.UsStates, "10"));
        Add(2, "Manufacturer", (MemberField.SalesVolume, "4500000"));
        Add(3, "Manufacturer", (MemberField.SalesVolume, "50000000"));
        Add(4, "Service Provider");

        var effect = await CompareAsync(Books.Dearer);

        // 929 + 10 × 75.25 for 929 + 10 × 70; 3,500 for 1,500; 9,000 for 10,000; 1,250 stays.
        Assert.Equal((4, "14379.00", "15431.50", "1052.50"), Texts(effect.Total));
        Assert.Equal((1, "1629.00", "1681.50", "52.50"), Texts(effect.ByType["Distributor"]));
        Assert.Equal((2, "11500.00", "12500.00", "1000.00"), Texts(effect.ByType["Manufacturer"]));
        Assert.Equal((1, "1250.00", "1250.00", "0.00"), Texts(effect.ByType["Service Provider"]));
        Assert.Equal(1, effect.Unchanged);
        Assert.Equal([(1, 2, "2000.00"), (5, 5, "-1000.00")], effect.ByBand.Select(
            b => (b.Before.GetValueOrDefault(), b.After.GetValueOrDefault(), b.Sum.Effect.ToWireText())));
        Assert.Equal([2L, 1L], effect.Up.Select(m => m.Key.Company.Value));
        Assert.Equal([3L], effect.Down.Select(m => m.Key.Company.Value));
        Assert.Equal([2L], effect.Crossing.Members.Select(m => m.Key.Company.Value));
        Assert.Equal(0, effect.Failing.Count);
    }

    [Fact]
    public async Task A_type_that_only_one_book_knows_is_named_as_failing_in_the_other()
    {
        Add(1, "Service Provider");
        Add(2, "Distributor", (MemberField.UsStates, "1"));

        var effect = await CompareAsync(Books.WithoutServiceProviders);

        var failing = Assert.Single(effect.Failing.Members);
        Assert.Equal((1L, "Service Provider", null), (failing.Key.Company.Value, failing.Type, failing.After));
        Assert.Equal([RejectionReason.UnknownMembershipType], failing.Reasons);
        // 1,250 less from the one, 5.25 more from the other.
        Assert.Equal("-1244.75", effect.Total.Effect.ToWireText());
        Assert.Empty(effect.Down);
    }

    [Fact]
    public async Task Members_without_a_price_under_both_books_stand_for_nothing()
    {
        Add(1, "Wholesaler");
        Add(2, "Distributor");

        var effect = await CompareAsync(Books.Dearer);

        Assert.Equal((2, "0.00", "0.00", "0.00"), Texts(effect.Total));
        Assert.Equal(2, effect.Unpriced);
        Assert.Equal([MemberEffect.NoType, "Distributor"], effect.ByType.Keys);
    }

    [Fact]
    public async Task Only_the_ten_biggest_changes_are_named_each_way()
    {
        for (var states = 1; states <= 14; states++)
        {
            Add(states, "Distributor", (MemberField.UsStates, $"{states}"));
        }

        var effect = await CompareAsync(Books.Dearer);

        Assert.Equal([14L, 13L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L], effect.Up.Select(m => m.Key.Company.Value));
    }

    [Fact]
    public async Task Books_of_two_currencies_are_refused()
    {
        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => CompareAsync(Books.InEuros));

        Assert.Contains("USD", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_before_a_book_is_refused() =>
        await Assert.ThrowsAsync<RunRefusedException>(() => CompareAsync(Books.Dearer, BillingPeriod.Parse("2025-01")));

    [Fact]
    public void The_types_always_add_up_to_the_total_and_a_book_against_itself_changes_nothing() =>
        Prop.ForAll(
                Gen.Choose(0, 60).ArrayOf().ToArbitrary(),
                figures =>
                {
                    hubSpot.Renewals.Clear();
                    foreach (var (index, figure) in figures.Index())
                    {
                        Add(
                            index + 1,
                            (figure % 4) switch
                            {
                                0 => "Distributor",
                                1 => "Service Provider",
                                2 => "?",
                                _ => "Manufacturer",
                            },
                            (MemberField.UsStates, $"{figure}"),
                            (MemberField.SalesVolume, $"{figure * 1_000_000L}"));
                    }

                    var effect = CompareAsync(Books.Dearer).Result;
                    var same = CompareAsync(Prices.Shipped).Result;
                    return effect.ByType.Values.Sum(t => t.Effect.MinorUnits) == effect.Total.Effect.MinorUnits
                        && effect.ByType.Values.Sum(t => t.Members) == figures.Length
                        && effect.ByBand.Sum(b => b.Sum.Effect.MinorUnits) == EffectOf(effect, "Manufacturer")
                        && same
                            is
                        {
                            Total.Effect.MinorUnits: 0,
                            Up.Count: 0,
                            Down.Count: 0,
                            Crossing.Count: 0,
                            Failing.Count: 0
                        };
                })
            .QuickCheckThrowOnFailure();

    private static long EffectOf(BookEffect effect, string type) =>
        effect.ByType.TryGetValue(type, out var sum) ? sum.Effect.MinorUnits : 0;

    private static (int Members, string Before, string After, string Effect) Texts(EffectSum sum) =>
        (sum.Members, sum.Before.ToWireText(), sum.After.ToWireText(), sum.Effect.ToWireText());

    private Task<BookEffect> CompareAsync(PriceBook book, BillingPeriod? month = null) => new ServiceCollection()
        .AddSingleton<IRenewalSource>(hubSpot)
        .AddSingleton(Options.Create(new PricingOptions()))
        .AddSingleton(Options.Create(new InvoicingOptions()))
        .AddSingleton(TimeProvider.System)
        .AddForeseeing()
        .BuildServiceProvider()
        .GetRequiredService<PriceLab>()
        .CompareAsync(new BookPair(Prices.Shipped, book), month ?? Month, 1, CancellationToken.None);

    private void Add(long id, string type, params (MemberField Field, string Raw)[] values) =>
        hubSpot.Renewals.Add(
            new Renewal(
                new Member(
                    CompanyId.Of(id),
                    new DateOnly(2026, 11, 15),
                    values
                        .Append((MemberField.MembershipType, type))
                        .ToDictionary(v => v.Item1, v => new MemberValue(v.Item1.DefaultProperty, v.Item2))),
                []));
}
