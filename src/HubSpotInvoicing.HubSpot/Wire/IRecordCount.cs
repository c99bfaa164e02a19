namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>An answer that holds several records.</summary>
internal interface IRecordCount
{
    /// <summary>Those that were read or written, without those that were refused.</summary>
    int RecordCount { get; }
}
