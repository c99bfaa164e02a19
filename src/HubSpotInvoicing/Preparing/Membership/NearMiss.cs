namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>Finds what a mistyped text was meant to be, and rather says nothing than something wrong.</summary>
internal static class NearMiss
{
    private const int DistanceMax = 2;

    /// <summary>
    /// The one known name that is at most two letters away and nearer than every other; none when there is none, or
    /// when a third of its letters would have to change.
    /// </summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        var text = MembershipType.Fold(typed);
        var near = known
            .Select(name => (Name: name, Folded: MembershipType.Fold(name)))
            .Select(n => (n.Name, n.Folded.Length, Distance: Distance(text, n.Folded)))
            .Where(n => n.Distance <= DistanceMax && n.Distance * 3 <= n.Length)
            .OrderBy(n => n.Distance)
            .Take(2)
            .ToList();
        return near.Count > 0 && near[0].Distance < near.Skip(1).Select(n => n.Distance).FirstOrDefault(int.MaxValue)
            ? near[0].Name
            : null;
    }

    /// <summary>
    /// Levenshtein's: how many letters to add, drop or change; anything beyond the limit is one more than it.
    /// </summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > DistanceMax)
        {
            return DistanceMax + 1;
        }

        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 0; row < left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row + 1;
            for (var column = 0; column < right.Length; column++)
            {
                var change = previous[column] + (left[row] == right[column] ? 0 : 1);
                current[column + 1] = Math.Min(change, Math.Min(previous[column + 1], current[column]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
