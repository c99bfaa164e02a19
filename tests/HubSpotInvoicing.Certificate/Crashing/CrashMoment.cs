namespace HubSpotInvoicing.Certificate.Crashing;

/// <summary>Where in a call the process dies.</summary>
internal enum CrashMoment
{
    BeforeSending,

    /// <summary>The other side has done it, and nobody hears of it.</summary>
    AfterCommit,

    /// <summary>The answer has arrived, and nothing is done with it outside any more.</summary>
    AfterAnswer,
}
