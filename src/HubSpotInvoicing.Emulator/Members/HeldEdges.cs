namespace HubSpotInvoicing.Emulator.Members;

/// <summary>Members whose quote must wait for a person, at least one for each flag.</summary>
internal static class HeldEdges
{
    public static IReadOnlyList<MemberDraft> All { get; } =
    [
        MemberDraft.Distributor("Edge: amount above the type's bounds", "100"),
        MemberDraft.Manufacturer("Edge: dues more than doubled", "1200000").With("membership_dues", "749.99"),
        MemberDraft.Manufacturer("Edge: dues less than halved", "1200000").With("membership_dues", "3000.01"),
        MemberDraft.Manufacturer("Edge: volume and level disagree", "1200000").With("membership_level", "tier_5"),
        MemberDraft.Manufacturer("Edge: sales volume zero", "0"),
        MemberDraft.Manufacturer("Edge: two flags at once", "45000000")
            .With("membership_level", "tier_1").With("membership_dues", "1500"),
    ];
}
