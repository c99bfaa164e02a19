using System.Globalization;

namespace HubSpotInvoicing.Pricing;

/// <summary>A price book cannot be used as it is written; nothing may be priced with it.</summary>
/// <param name="file">The file as it was named by whoever read it.</param>
/// <param name="line">The line of the fault, from 1.</param>
/// <param name="problem">What is wrong, one sentence.</param>
/// <param name="remedy">What to do about it, one sentence.</param>
/// <param name="cause">The underlying fault, if any.</param>
public sealed class PriceBookException(string file, int line, string problem, string remedy, Exception? cause = null)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: {problem} {remedy}"), cause)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public string Problem { get; } = problem;

    public string Remedy { get; } = remedy;
}
