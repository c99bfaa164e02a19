namespace HubSpotInvoicing.Reports.Html;

/// <summary>One column of a table on the page.</summary>
internal sealed record TableColumn(string Title, string Style)
{
    public static TableColumn Words(string title) => new(title, "words");

    public static TableColumn Figures(string title) => new(title, "figures");
}
