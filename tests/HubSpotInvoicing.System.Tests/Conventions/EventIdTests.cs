using System.Globalization;
using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Conventions;

public sealed partial class EventIdTests
{
    [Fact]
    public void Every_log_event_id_is_unique()
    {
        var ids = Repository.Source.Code()
            .SelectMany(f => EventId().Matches(f.Text()))
            .Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))
            .ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct().Order(), ids.Order());
    }

    [GeneratedRegex(@"LoggerMessage\(\s*(?:EventId\s*=\s*)?(\d+)")]
    private static partial Regex EventId();
}
