using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Associations;

/// <summary>Any one object scope opens the association calls.</summary>
internal static class AssociationScopes
{
    private static readonly string[] Readers = [.. CrmTypes.All.SelectMany(type => type.ReadScopes()).Distinct()];
    private static readonly string[] Writers = [.. CrmTypes.All.SelectMany(type => type.WriteScopes()).Distinct()];

    public static IReadOnlyList<string> Read(Call call) => Readers;

    public static IReadOnlyList<string> Write(Call call) => Writers;
}
