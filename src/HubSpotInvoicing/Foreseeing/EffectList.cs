namespace HubSpotInvoicing.Foreseeing;

/// <summary>The first members of a list, and the number of all.</summary>
public sealed class EffectList
{
    /// <summary>Members that are kept; the others are only counted.</summary>
    public const int MembersMax = 100;

    private readonly List<MemberEffect> members = [];

    public IReadOnlyList<MemberEffect> Members => members;

    public int Count { get; private set; }

    internal void Add(MemberEffect member)
    {
        Count++;
        if (members.Count < MembersMax)
        {
            members.Add(member);
        }
    }
}
