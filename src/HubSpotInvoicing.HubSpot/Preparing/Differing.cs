using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>The point about something that is there and not as it is needed.</summary>
internal static class Differing
{
    /// <param name="id">The point's lasting name.</param>
    /// <param name="area">Where it stands in the list.</param>
    /// <param name="differences">At least one, the worst first.</param>
    public static Check About(string id, CheckArea area, IReadOnlyList<Difference> differences)
    {
        var evidence = string.Join(" ", differences.Select(d => $"{Sentence(d.What)} {Sentence(d.Breaks)}"));
        var fix = string.Join(" ", differences.Select(d => Sentence(d.Fix)).Distinct());
        return differences[0].Verdict == CheckVerdict.Failed
            ? Check.Failed(id, area, evidence, fix)
            : Check.Warned(id, area, evidence, fix);
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : $"{text}.";
}
