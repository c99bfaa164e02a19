namespace HubSpotInvoicing.Reports.Xlsx;

/// <summary>How a cell looks: its place among the formats of <c>xl/styles.xml</c>.</summary>
internal enum CellStyle
{
    Plain = 0,

    Heading = 1,

    /// <summary>Text that stays text when somebody edits it.</summary>
    Text = 2,

    Count = 3,

    Amount = 4,

    Percent = 5,

    Day = 6,

    CountSum = 7,

    AmountSum = 8,
}
