using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports;

public sealed class AttentionTests
{
    private readonly Attention attention = new();

    [Fact]
    public void A_company_that_is_invoiced_without_a_warning_is_not_kept()
    {
        attention.Add(Sample.Row(1, Outcome.Invoiced));
        attention.Add(Sample.Row(2, Outcome.AlreadyInvoiced));

        Assert.True(attention.IsEmpty);
    }

    [Fact]
    public void The_most_urgent_kind_comes_first()
    {
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            attention.Add(Sample.Row(1, outcome));
        }

        Assert.Equal(
            [Outcome.InDoubt, Outcome.Failed, Outcome.Held, Outcome.Rejected, Outcome.NotReached], attention.Outcomes);
    }

    [Fact]
    public void A_company_with_a_warning_and_a_trouble_stands_once_with_its_trouble()
    {
        attention.Add(Sample.Row(1, Outcome.Held) with { Warnings = [BillingWarning.SeveralContacts] });

        Assert.Equal(1, attention.Of(Outcome.Held).Count);
        Assert.Equal(0, attention.Warned.Count);
    }

    [Fact]
    public void Only_so_many_rows_of_a_kind_are_kept_and_the_rest_is_counted()
    {
        for (var n = 1; n <= AttentionGroup.RowsMax + 7; n++)
        {
            attention.Add(Sample.Row(n, Outcome.NotReached));
        }

        attention.Add(Sample.Row(1, Outcome.Failed));

        Assert.Equal(AttentionGroup.RowsMax, attention.Of(Outcome.NotReached).Rows.Count);
        Assert.Equal(7, attention.Of(Outcome.NotReached).Unshown);
        Assert.Single(attention.Of(Outcome.Failed).Rows);
    }
}
