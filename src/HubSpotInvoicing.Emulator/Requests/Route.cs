namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>One endpoint: where it listens, what it needs, and what it does.</summary>
internal sealed record Route(string Method, string Template, Func<Call, Reply> Handle)
{
    /// <summary>Scopes of which the token must hold at least one; none means any token.</summary>
    public Func<Call, IReadOnlyList<string>> Scopes { get; init; } = _ => [];

    public Budget Budget { get; init; } = Budget.General;

    public bool HasBody { get; init; }

    /// <summary>Whether the body is a form.</summary>
    public bool HasForm { get; init; }

    /// <summary>Whether it needs no token and counts against no limit.</summary>
    public bool IsOpen { get; init; }
}
