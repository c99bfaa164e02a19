using System.Text;
using CsvHelper;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reports.Csv;
using HubSpotInvoicing.Reports.Html;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>The readiness letter as a CSV: one row for each member who would not be invoiced.</summary>
internal static class ReadinessCsv
{
    private static readonly (string Name, Func<ReadinessCase, string?> Read)[] Columns =
    [
        ("period", c => c.Row.Key.Period.ToString()),
        ("company_id", c => c.Row.Key.Company.ToString()),
        ("company_name", c => CsvColumn.Harmless(c.Row.CompanyName)),
        ("membership_type", c => CsvColumn.Harmless(c.Row.MembershipType)),
        ("outcome", c => c.Row.Outcome.ToString()),
        ("reasons", c => string.Join(';', c.Row.Reasons)),
        ("why", c => string.Join("; ", c.Row.Reasons.Select(ReasonWords.Reason))),
        ("amount", c => c.Row.ReportedAmount?.ToWireText()),
        ("currency", c => c.Row.ReportedAmount?.Currency.Code),
        ("owner_id", c => CsvColumn.Harmless(c.Owner?.Id)),
        ("owner", c => CsvColumn.Harmless(c.Owner?.Name)),
        ("what_to_do", c => c.Row.Remedy),
        ("if_ignored", c => c.IfIgnored),
        ("company_link", c => c.Row.CompanyLink),
    ];

    public static ReadOnlyMemory<byte> Render(ReadinessLetter letter)
    {
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, RowsFile.Format()))
        {
            Write(csv, Columns.Select(column => column.Name));
            foreach (var one in letter.Cases)
            {
                Write(csv, Columns.Select(column => column.Read(one)));
            }
        }

        return stream.ToArray();
    }

    private static void Write(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell ?? "");
        }

        csv.NextRecord();
    }
}
