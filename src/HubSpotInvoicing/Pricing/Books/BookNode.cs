namespace HubSpotInvoicing.Pricing.Books;

/// <summary>One value of the book's file, with the line it stands on.</summary>
/// <param name="Line">From 1.</param>
internal abstract record BookNode(int Line)
{
    /// <summary>What a message calls such a value.</summary>
    public abstract string Kind { get; }

    /// <summary>Members by name, in the order of the file.</summary>
    public sealed record Fields(int Line, IReadOnlyDictionary<string, BookNode> Members) : BookNode(Line)
    {
        public override string Kind => "an object";
    }

    public sealed record Items(int Line, IReadOnlyList<BookNode> Values) : BookNode(Line)
    {
        public override string Kind => "a list";
    }

    public sealed record Text(int Line, string Value) : BookNode(Line)
    {
        public override string Kind => "a text";
    }

    /// <summary>A number as it is written, so that no digit is lost before it is checked.</summary>
    public sealed record Number(int Line, string Written) : BookNode(Line)
    {
        public override string Kind => "a number";
    }

    /// <summary>true, false or null: no field of a book has such a value.</summary>
    public sealed record Word(int Line, string Kind) : BookNode(Line)
    {
        public override string Kind { get; } = Kind;
    }
}
