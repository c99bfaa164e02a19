namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The known name that a mistyped one most resembles.</summary>
public static class NearestName
{
    /// <summary>
    /// The only name that begins so, else the nearest one; none when not even half of the letters agree.
    /// </summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        var names = known.ToList();
        if (names.FindAll(n => n.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) is [var begun])
        {
            return begun;
        }

        var nearest = names
            .Select(name => (Name: name, Distance: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
            .OrderBy(n => n.Distance)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Distance * 2 <= nearest.Name.Length ? nearest.Name : null;
    }

    /// <summary>Levenshtein's: how many letters to add, drop or change.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var change = previous[j] + (left[i] == right[j] ? 0 : 1);
                current[j + 1] = Math.Min(change, Math.Min(previous[j + 1], current[j]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
