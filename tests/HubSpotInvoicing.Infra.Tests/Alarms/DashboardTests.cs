using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HubSpotInvoicing.Aws.Metrics;
using HubSpotInvoicing.Infra.Templates;

namespace HubSpotInvoicing.Infra.Alarms;

public sealed partial class DashboardTests
{
    private static readonly Template Template = Template.With();

    private readonly IReadOnlyList<JsonNode> widgets =
        [.. Json.Parse(Template.Properties("Dashboard").Text("DashboardBody")).Member("widgets").Items()];

    [Fact]
    public void It_shows_every_alarm()
    {
        var shown = widgets.Single(w => w.Text("type") == "alarm").Member("properties").Member("alarms").Items()
            .Select(a => a.ToString().Split(':')[^1]);

        var there = Template.All("AWS::CloudWatch::Alarm").Select(a => a.Properties.Text("AlarmName"));
        Assert.Equal(there.Order(), shown.Order());
    }

    [Fact]
    public void What_it_shows_is_really_emitted()
    {
        var shown = widgets.Where(w => w.Text("type") == "metric").SelectMany(Metrics).ToList();

        Assert.All(shown, m => Assert.True(m.IsKnown, m.ToString()));
        var ours = shown.Where(m => m.Namespace == MetricNames.Namespace).Select(m => m.Name).Distinct();
        Assert.Equal(MetricNames.ByStage.Select(m => m.Name).Order(), ours.Order());
    }

    [Fact]
    public void Money_by_membership_type_is_searched_for_where_it_is_emitted()
    {
        var search = Assert.Single(Search().Matches(Template.Properties("Dashboard").Text("DashboardBody")));

        Assert.Equal("HubSpotInvoicing,Stage,MembershipType", search.Groups[1].Value);
        Assert.Contains(search.Groups[2].Value, MetricNames.ByType.Select(m => m.Name));
    }

    [Fact]
    public void No_widget_covers_another()
    {
        var cells = widgets.SelectMany(
            w => from x in Enumerable.Range((int)w.Member("x"), (int)w.Member("width"))
                 from y in Enumerable.Range((int)w.Member("y"), (int)w.Member("height"))
                 select (x, y)).ToList();

        Assert.Equal(cells.Count, cells.Distinct().Count());
        Assert.All(cells, c => Assert.InRange(c.x, 0, 23));
    }

    // A row is [namespace, name, dimension, value, …, options]; a dot repeats what stands above it.
    private static IEnumerable<Metric> Metrics(JsonNode widget)
    {
        List<string> above = [];
        foreach (var row in widget.Member("properties").Member("metrics").Items())
        {
            var texts = row.Items().Where(i => i is JsonValue).Select(i => i.ToString()).ToList();
            if (texts.Count > 0)
            {
                above = [.. texts.Select((text, place) => text == "." ? above[place] : text)];
                yield return new Metric(above[0], above[1], $"{above[2]}={above[3]}");
            }
        }
    }

    [GeneratedRegex("""SEARCH\('\{([^}]+)\} MetricName=\\"(\w+)\\" Stage=\\"test\\"',""")]
    private static partial Regex Search();
}
