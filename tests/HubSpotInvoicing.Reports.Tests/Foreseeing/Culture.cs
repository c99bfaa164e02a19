using System.Globalization;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>Runs the rest of a test as if the machine were set to another language.</summary>
internal sealed class Culture : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public Culture(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentCulture = before;
}
