using System.Globalization;
using HubSpotInvoicing.ColdStart;

var starts = args is [var text] && int.TryParse(text, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : 20;

Console.WriteLine($"From process start to the first question for work, median of {starts} starts");
Console.WriteLine();
Console.WriteLine("form        ms     peak MB   package MB   zipped MB");
Console.WriteLine("───────────────────────────────────────────────────");
foreach (var form in PackageForm.All)
{
    var package = await form.PublishAsync();
    var samples = new List<StartSample>();
    for (var n = 0; n < starts; n++)
    {
        samples.Add(await StartSample.TakeAsync(package));
    }

    var milliseconds = Median(samples.Select(s => s.Elapsed.TotalMilliseconds));
    var memory = Median(samples.Select(s => s.PeakMegabytes));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{form.Name,-8}{milliseconds,6:F0}{memory,12:F0}{package.Megabytes,13:F1}{package.ZippedMegabytes,12:F1}"));
}

static double Median(IEnumerable<double> values) => values.Order().ToList() is var all ? all[all.Count / 2] : 0;
