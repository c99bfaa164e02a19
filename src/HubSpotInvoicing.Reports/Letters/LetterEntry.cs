namespace HubSpotInvoicing.Reports.Letters;

/// <summary>One company in a letter.</summary>
/// <param name="Title">Its name and id.</param>
/// <param name="Link">Its page in HubSpot.</param>
/// <param name="Lines">What there is to say of it.</param>
internal sealed record LetterEntry(string Title, string Link, IReadOnlyList<string> Lines)
{
    public static string TitleOf(InvoiceKey key, string? name, BillingPeriod period)
    {
        var company = string.IsNullOrWhiteSpace(name) ? $"Company {key.Company}" : $"{OneLine(name)} ({key.Company})";
        return key.Period == period ? company : $"{company}, {key.Period}";
    }

    // A name that runs over lines could look like something that this program says.
    private static string OneLine(string name) => string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c));
}
