namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>How one attempt to reach HubSpot ended.</summary>
internal enum ExchangeEnd
{
    /// <summary>A status came, and with a 2xx a body that could be read.</summary>
    Answered,

    /// <summary>A 2xx came whose body is cut off, malformed or not JSON.</summary>
    Unreadable,

    /// <summary>No connection came about, so nothing was sent.</summary>
    NotConnected,

    /// <summary>The connection broke after the request may have gone out.</summary>
    Lost,

    /// <summary>No answer within the time limit.</summary>
    TimedOut,

    /// <summary>Not tried, because the circuit is open.</summary>
    CircuitOpen,

    /// <summary>Not tried, because somebody asked the program to stop.</summary>
    Cancelled,

    /// <summary>Not carried out, because there is no access token that HubSpot takes.</summary>
    NoToken,

    /// <summary>Not tried, because another run owns the invoices by now.</summary>
    Fenced,
}
