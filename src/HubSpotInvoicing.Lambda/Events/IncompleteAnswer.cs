namespace HubSpotInvoicing.Lambda.Events;

/// <summary>How the function answers when its run leaves something for another run.</summary>
internal enum IncompleteAnswer
{
    /// <summary>With an error, so that AWS repeats an asynchronous request.</summary>
    Fail,

    /// <summary>With the result, for a caller who repeats by himself.</summary>
    Return,
}
