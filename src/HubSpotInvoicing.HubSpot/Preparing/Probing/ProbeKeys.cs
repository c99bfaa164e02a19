using System.Globalization;

namespace HubSpotInvoicing.HubSpot.Preparing.Probing;

/// <summary>
/// The keys of one probe's records; an invoice key begins with a company's number, so none of them can ever be one.
/// </summary>
/// <param name="Probe">The probe's name.</param>
internal sealed record ProbeKeys(RunId Probe)
{
    public const int InvoicesMax = 3;
    public const int LinesMax = 5;

    private string Prefix => $"probe:{Probe}:";

    public IReadOnlyList<string> Invoices => [.. Enumerable.Range(1, InvoicesMax).Select(Invoice)];

    public IReadOnlyList<string> Lines => [.. Enumerable.Range(1, LinesMax).Select(Line)];

    /// <summary>Stands in the comments of each draft, so that it is known even without its key.</summary>
    public string Comments => $"{Prefix} a trial of HubSpotInvoicing; it is safe to delete.";

    public string Mail => $"{Prefix}mail";

    public string Invoice(int number) => Numbered("", number);

    public string Line(int number) => Numbered("line", number);

    /// <summary>Whether a value was written by this probe.</summary>
    public bool IsOurs(string? text) => text?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    private string Numbered(string kind, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{kind}{number}");
}
