using System.Globalization;
using HubSpotInvoicing.ColdStart;

const int DefaultStarts = 20;

var starts = args is [var text] && int.TryParse(text, CultureInfo.InvariantCulture, out var asked) ? asked : DefaultStarts;
var packages = new List<(PackageForm Form, Package Package, List<StartSample> Samples)>();
foreach (var form in PackageForm.All)
{
    packages.Add((form, await form.PublishAsync(), []));
}

for (var n = 0; n < starts; n++)
{
    foreach (var (_, package, samples) in packages)
    {
        // In turns, so that whatever else the machine does strikes all forms alike.
        samples.Add(await StartSample.TakeAsync(package));
    }
}

Console.WriteLine($"From process start to the first question for work, median of {starts} starts");
Console.WriteLine();
Console.WriteLine("form        ms   processor ms   peak MB   package MB   zipped MB");
Console.WriteLine("────────────────────────────────────────────────────────────────");
foreach (var (form, package, samples) in packages)
{
    var elapsed = Median(samples.Select(s => s.Elapsed.TotalMilliseconds));
    var worked = Median(samples.Select(s => s.Worked.TotalMilliseconds));
    var memory = Median(samples.Select(s => s.PeakMegabytes));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{form.Name,-6}{elapsed,8:F0}{worked,15:F0}{memory,10:F0}{package.Megabytes,13:F1}{package.ZippedMegabytes,12:F1}"));
}

static double Median(IEnumerable<double> values)
{
    var ordered = values.Order().ToList();
    return ordered[ordered.Count / 2];
}
