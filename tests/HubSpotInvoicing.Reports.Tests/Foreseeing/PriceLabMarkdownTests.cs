using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Reports.Foreseeing;

public sealed class PriceLabMarkdownTests
{
    private static readonly FigureChange[] Figures =
    [
        new(new DateOnly(2027, 1, 1), "Distributor", "territory.price", "70.00", "75.25"),
        new(new DateOnly(2027, 1, 1), "A|B", "flat.price", null, "1,300.50"),
    ];

    [Fact]
    public void Every_part_is_written_as_approved() => GoldenFile.Verify(
        "price-lab.golden.md", PriceLabMarkdown.Render(Figures, Effect(), "Members of the account"));

    [Fact]
    public void Figures_alone_are_written_without_members()
    {
        var markdown = PriceLabMarkdown.Render([], null, "");

        Assert.Equal("## What this price book changes\n\nNo figure differs.\n\n", markdown);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var expected = PriceLabMarkdown.Render(Figures, Effect(), "Members");

        using var _ = new Culture(culture);

        Assert.Equal(expected, PriceLabMarkdown.Render(Figures, Effect(), "Members"));
    }

    private static BookEffect Effect()
    {
        var effect = new BookEffect(BillingPeriod.Parse("2027-01"), BillingPeriod.Parse("2027-03"), Sample.Usd);
        for (var id = 1; id <= 12; id++)
        {
            effect.Add(Member(id, "Manufacturer", 1_500m, 3_500m) with { BandBefore = 1, BandAfter = 2 });
        }

        effect.Add(
            Member(20, "Manufacturer", 10_000m, 9_000.5m) with
            {
                BandBefore = 5,
                BandAfter = 5,
                IsHeldBefore = true,
            });
        effect.Add(
            Member(21, "Service Provider", 1_250m, null) with
            {
                Reasons = [RejectionReason.UnknownMembershipType],
            });
        effect.Add(Member(22, "Distributor", 999m, 999m));
        effect.Add(Member(23, MemberEffect.NoType, null, null));
        return effect;
    }

    private static MemberEffect Member(long id, string type, decimal? before, decimal? after) => new(
        new InvoiceKey(CompanyId.Of(id), BillingPeriod.Parse("2027-01")),
        "A name that stays at home",
        type,
        before is { } old ? Sample.Dollars(old) : null,
        after is { } now ? Sample.Dollars(now) : null);
}
