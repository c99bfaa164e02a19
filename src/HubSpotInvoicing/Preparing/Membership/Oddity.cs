namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>What is odd about a company's data beside the reasons to reject it and the flags that hold it.</summary>
public enum Oddity
{
    /// <summary>It has a membership type and no renewal date.</summary>
    MissingRenewalDate,

    /// <summary>The renewal date is not a day.</summary>
    UnreadableRenewalDate,

    /// <summary>The renewal date is more than a year ago.</summary>
    RenewalLongPast,

    /// <summary>The renewal date is more than two years ahead.</summary>
    RenewalFarAhead,

    /// <summary>An earlier company has the same domain.</summary>
    SameDomain,

    /// <summary>An earlier company has the same name but for case, spaces and punctuation.</summary>
    SameName,

    /// <summary>There are spaces around a value.</summary>
    SpacesAround,

    /// <summary>A contact's address cannot be written to.</summary>
    UnusableEmail,
}
