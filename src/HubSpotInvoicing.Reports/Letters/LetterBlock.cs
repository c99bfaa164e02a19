namespace HubSpotInvoicing.Reports.Letters;

/// <summary>One block of a letter.</summary>
internal abstract record LetterBlock
{
    private LetterBlock()
    {
    }

    public sealed record Heading(string Text) : LetterBlock;

    public sealed record Paragraph(string Text) : LetterBlock;

    /// <summary>A sentence that nobody should miss.</summary>
    public sealed record Notice(string Text) : LetterBlock;

    /// <summary>Things to do, in this order.</summary>
    public sealed record Steps(IReadOnlyList<string> All) : LetterBlock;

    /// <summary>Names and values.</summary>
    public sealed record Facts(IReadOnlyList<(string Name, string Value)> All) : LetterBlock;

    /// <summary>Figures: the first column holds words, the others hold numbers; the last row is their sum.</summary>
    public sealed record Figures(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
        : LetterBlock;

    /// <summary>Companies, each with what there is to say of it.</summary>
    public sealed record Entries(IReadOnlyList<LetterEntry> All) : LetterBlock;
}
